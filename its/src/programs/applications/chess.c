/* SPDX-License-Identifier: Apache-2.0 */
/* A generator of chess moves: counts the positions that can be reached from well-known ones (perft). */
#include "application.h"

enum piece { NONE, PAWN, KNIGHT, BISHOP, ROOK, QUEEN, KING };
enum { WHITE = 8, BLACK = 16, OUTSIDE = 32, KIND = 7 };
/* Rights to castle: the king's and the queen's side, of white and black. */
enum { WHITE_SHORT = 1, WHITE_LONG = 2, BLACK_SHORT = 4, BLACK_LONG = 8 };

/* 8 by 8 squares with two more all around, so that no knight jumps out of the array. Rank 1 is at the start. */
enum { ROW = 12, SQUARES = ROW * ROW, A1 = 2 * ROW + 2, MOVES = 256 };

struct position {
    uint8_t board[SQUARES];
    int side; /* WHITE or BLACK */
    int rights;
    int passed; /* the square that a pawn has just passed, or 0 */
    int kings[2];
};

struct move {
    uint8_t from, to, promotion;
};

static const int KNIGHT_STEPS[] = {-2 * ROW - 1, -2 * ROW + 1, -ROW - 2,    -ROW + 2,
                                   ROW - 2,      ROW + 2,      2 * ROW - 1, 2 * ROW + 1};
static const int STEPS[] = {-ROW, -1, 1, ROW, -ROW - 1, -ROW + 1, ROW - 1, ROW + 1}; /* straight ones first */

static int other(int side) {
    return side ^ (WHITE | BLACK);
}

static int rank_of(int square) {
    return square / ROW - 2;
}

static int is_slider(uint8_t piece, int side, int step) {
    return piece == (side | QUEEN) || piece == (side | (step < 4 ? ROOK : BISHOP));
}

/* Whether a piece of this side could take what is on the square. */
static int is_attacked(const struct position *p, int square, int by) {
    const uint8_t *board = p->board;
    int back = by == WHITE ? -ROW : ROW;
    if (board[square + back - 1] == (by | PAWN) || board[square + back + 1] == (by | PAWN))
        return 1;
    for (int i = 0; i < 8; i++) {
        if (board[square + KNIGHT_STEPS[i]] == (by | KNIGHT))
            return 1;
        int at = square + STEPS[i];
        if (board[at] == (by | KING))
            return 1;
        while (board[at] == NONE)
            at += STEPS[i];
        if (is_slider(board[at], by, i))
            return 1;
    }
    return 0;
}

static struct move *add_pawn_move(struct move *next, int from, int to) {
    if (rank_of(to) != 0 && rank_of(to) != 7) {
        *next++ = (struct move){(uint8_t)from, (uint8_t)to, NONE};
        return next;
    }
    for (uint8_t piece = KNIGHT; piece <= QUEEN; piece++)
        *next++ = (struct move){(uint8_t)from, (uint8_t)to, piece};
    return next;
}

static struct move *add_pawn_moves(const struct position *p, int from, struct move *next) {
    int ahead = p->side == WHITE ? ROW : -ROW;
    int to = from + ahead;
    if (p->board[to] == NONE) {
        next = add_pawn_move(next, from, to);
        if (rank_of(from) == (p->side == WHITE ? 1 : 6) && p->board[to + ahead] == NONE)
            next = add_pawn_move(next, from, to + ahead);
    }
    for (int aside = -1; aside <= 1; aside += 2) {
        if (p->board[to + aside] & other(p->side) || (p->passed != 0 && to + aside == p->passed))
            next = add_pawn_move(next, from, to + aside);
    }
    return next;
}

static struct move *add_steps(const struct position *p, int from, const int *steps, int count, int is_far,
                              struct move *next) {
    for (int i = 0; i < count; i++) {
        int to = from + steps[i];
        for (; p->board[to] == NONE; to += steps[i]) {
            *next++ = (struct move){(uint8_t)from, (uint8_t)to, NONE};
            if (!is_far)
                break;
        }
        if (p->board[to] & other(p->side))
            *next++ = (struct move){(uint8_t)from, (uint8_t)to, NONE};
    }
    return next;
}

/* The king does not leave, pass or reach an attacked square (where he arrives is looked at later). */
static struct move *add_castling(const struct position *p, struct move *next) {
    int king = p->kings[p->side == BLACK], enemy = other(p->side);
    int rights = p->side == WHITE ? p->rights : p->rights >> 2;
    const uint8_t *at = &p->board[king];
    if ((rights & 3) == 0 || is_attacked(p, king, enemy))
        return next;
    if (rights & WHITE_SHORT && at[1] == NONE && at[2] == NONE && !is_attacked(p, king + 1, enemy))
        *next++ = (struct move){(uint8_t)king, (uint8_t)(king + 2), NONE};
    if (rights & WHITE_LONG && at[-1] == NONE && at[-2] == NONE && at[-3] == NONE && !is_attacked(p, king - 1, enemy))
        *next++ = (struct move){(uint8_t)king, (uint8_t)(king - 2), NONE};
    return next;
}

/* All moves, also those that leave the king attacked. */
static int generate(const struct position *p, struct move *moves) {
    struct move *next = moves;
    for (int from = A1; from < SQUARES - A1; from++) {
        if ((p->board[from] & p->side) == 0)
            continue;
        switch ((enum piece)(p->board[from] & KIND)) {
        case NONE: break;
        case PAWN: next = add_pawn_moves(p, from, next); break;
        case KNIGHT: next = add_steps(p, from, KNIGHT_STEPS, 8, 0, next); break;
        case BISHOP: next = add_steps(p, from, STEPS + 4, 4, 1, next); break;
        case ROOK: next = add_steps(p, from, STEPS, 4, 1, next); break;
        case QUEEN: next = add_steps(p, from, STEPS, 8, 1, next); break;
        case KING: next = add_steps(p, from, STEPS, 8, 0, next); break;
        }
    }
    return (int)(add_castling(p, next) - moves);
}

static int rights_of(int square) {
    switch (square - A1) {
    case 0: return WHITE_LONG;
    case 4: return WHITE_SHORT | WHITE_LONG;
    case 7: return WHITE_SHORT;
    case 7 * ROW: return BLACK_LONG;
    case 7 * ROW + 4: return BLACK_SHORT | BLACK_LONG;
    case 7 * ROW + 7: return BLACK_SHORT;
    default: return 0;
    }
}

static void make(struct position *p, struct move move) {
    uint8_t piece = p->board[move.from];
    int step = move.to - move.from;
    p->board[move.from] = NONE;
    p->board[move.to] = move.promotion != NONE ? (uint8_t)(p->side | move.promotion) : piece;
    int passed = p->passed;
    p->passed = 0;
    if ((piece & KIND) == PAWN) {
        if (move.to == passed)
            p->board[move.to + (p->side == WHITE ? -ROW : ROW)] = NONE;
        else if (step == 2 * ROW || step == -2 * ROW)
            p->passed = move.from + step / 2;
    } else if ((piece & KIND) == KING) {
        p->kings[p->side == BLACK] = move.to;
        if (step == 2 || step == -2) {
            int rook = step == 2 ? move.to + 1 : move.to - 2;
            p->board[move.from + step / 2] = p->board[rook];
            p->board[rook] = NONE;
        }
    }
    p->rights &= ~(rights_of(move.from) | rights_of(move.to));
    p->side = other(p->side);
}

static uint64_t count_positions(const struct position *p, int depth) {
    struct move moves[MOVES];
    int count = generate(p, moves);
    uint64_t positions = 0;
    for (int i = 0; i < count; i++) {
        struct position next = *p;
        make(&next, moves[i]);
        if (!is_attacked(&next, next.kings[p->side == BLACK], next.side))
            positions += depth == 1 ? 1 : count_positions(&next, depth - 1);
    }
    return positions;
}

/* The board and who moves, from Forsyth's and Edwards's notation; castling by letters, no pawn that has passed. */
static void set_up(struct position *p, const char *text) {
    static const char letters[] = " PNBRQK";
    for (int i = 0; i < SQUARES; i++)
        p->board[i] = i % ROW < 2 || i % ROW > 9 || i / ROW < 2 || i / ROW > 9 ? OUTSIDE : NONE;
    int at = A1 + 7 * ROW;
    for (; *text != ' '; text++) {
        if (*text == '/') {
            at = (at / ROW - 1) * ROW + 2;
        } else if (*text >= '1' && *text <= '8') {
            at += *text - '0';
        } else {
            int is_black = *text >= 'a', kind = PAWN;
            while (letters[kind] != (*text & ~0x20))
                kind++;
            if (kind == KING)
                p->kings[is_black] = at;
            p->board[at++] = (uint8_t)((is_black ? BLACK : WHITE) | kind);
        }
    }
    p->side = text[1] == 'w' ? WHITE : BLACK;
    p->passed = p->rights = 0;
    for (text += 3; *text != 0; text++)
        p->rights |= *text == 'K' ? WHITE_SHORT : *text == 'Q' ? WHITE_LONG : *text == 'k' ? BLACK_SHORT : BLACK_LONG;
}

APPLICATION("chess") {
    static const char *const positions[] = {
        "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq",
        "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq",
        "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w ",
        "r4rk1/1pp1qppp/p1np1n2/2b1p1B1/2B1P1b1/P1NP1N2/1PP1QPPP/R4RK1 w ",
        "rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ",
    };
    static const int depths[5] = {SIZE(2, 3, 4, 5, 5), SIZE(1, 2, 3, 4, 5), SIZE(2, 4, 5, 6, 6), SIZE(1, 2, 3, 4, 5),
                                  SIZE(1, 3, 4, 5, 5)};
    for (int i = 0; i < 5; i++) {
        struct position position;
        set_up(&position, positions[i]);
        report("position %d, depth %d: %llu", i + 1, depths[i],
               (unsigned long long)count_positions(&position, depths[i]));
    }
}
