/* SPDX-License-Identifier: Apache-2.0 */
/* A ray tracer: spheres and a floor, with shadows and reflections. */
#include "application.h"
#include "support.h"

enum { WIDTH = SIZE(24, 240, 480, 3600, 7200), HEIGHT = WIDTH * 2 / 3, SPHERES = 40, DEPTH = 4 };

struct vector {
    double x, y, z;
};

struct ray {
    struct vector origin, direction; /* of length 1 */
};

struct material {
    struct vector colour;
    double mirror; /* the part of the light that it reflects */
};

struct sphere {
    struct vector centre;
    double radius;
    struct material material;
};

struct hit {
    double distance;
    struct vector point, normal;
    struct material material;
};

static struct sphere spheres[SPHERES];
static const struct vector LIGHT = {0.48, 0.8, -0.36};

static struct vector sum(struct vector a, struct vector b) {
    return (struct vector){a.x + b.x, a.y + b.y, a.z + b.z};
}

static struct vector scaled(struct vector a, double by) {
    return (struct vector){a.x * by, a.y * by, a.z * by};
}

static struct vector difference(struct vector a, struct vector b) {
    return sum(a, scaled(b, -1));
}

static double product(struct vector a, struct vector b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

static struct vector normalized(struct vector a) {
    return scaled(a, 1 / __builtin_sqrt(product(a, a)));
}

/* How far the sphere is, or a negative number. */
static double distance_to(const struct sphere *sphere, const struct ray *ray) {
    struct vector to_centre = difference(sphere->centre, ray->origin);
    double along = product(to_centre, ray->direction);
    double square = sphere->radius * sphere->radius - product(to_centre, to_centre) + along * along;
    if (square < 0)
        return -1;
    double half = __builtin_sqrt(square);
    return along - half > 1e-6 ? along - half : along + half > 1e-6 ? along + half : -1;
}

/* The largest integer that is not above. */
static int whole(double x) {
    int towards_zero = (int)x;
    return towards_zero - (towards_zero > x);
}

/* The floor is at y = 0 and has squares. */
static int find_floor(const struct ray *ray, struct hit *hit) {
    if (ray->direction.y >= -1e-9)
        return 0;
    double distance = -ray->origin.y / ray->direction.y;
    if (distance < 1e-6 || distance > hit->distance)
        return 0;
    struct vector point = sum(ray->origin, scaled(ray->direction, distance));
    int is_dark = (whole(point.x) ^ whole(point.z)) & 1;
    double grey = is_dark ? 0.15 : 0.85;
    *hit = (struct hit){distance, point, {0, 1, 0}, {{grey, grey, grey}, 0.1}};
    return 1;
}

static int find_nearest(const struct ray *ray, struct hit *hit) {
    const struct sphere *nearest = NULL;
    *hit = (struct hit){.distance = 1e9};
    for (int i = 0; i < SPHERES; i++) {
        double distance = distance_to(&spheres[i], ray);
        if (distance > 0 && distance < hit->distance) {
            hit->distance = distance;
            nearest = &spheres[i];
        }
    }
    if (nearest != NULL) {
        hit->point = sum(ray->origin, scaled(ray->direction, hit->distance));
        hit->normal = scaled(difference(hit->point, nearest->centre), 1 / nearest->radius);
        hit->material = nearest->material;
    }
    return find_floor(ray, hit) || nearest != NULL;
}

static int is_in_shadow(struct vector point) {
    struct ray ray = {point, LIGHT};
    for (int i = 0; i < SPHERES; i++) {
        if (distance_to(&spheres[i], &ray) > 0)
            return 1;
    }
    return 0;
}

static struct vector trace(const struct ray *ray, int depth) {
    struct hit hit;
    if (!find_nearest(ray, &hit)) {
        double height = 0.5 + 0.5 * ray->direction.y;
        return sum(scaled((struct vector){1, 1, 1}, 1 - height), scaled((struct vector){0.4, 0.6, 1}, height));
    }
    struct vector above = sum(hit.point, scaled(hit.normal, 1e-5));
    double light = product(hit.normal, LIGHT);
    light = light <= 0 || is_in_shadow(above) ? 0.1 : 0.1 + 0.9 * light;
    struct vector colour = scaled(hit.material.colour, light * (1 - hit.material.mirror));
    if (depth > 0 && hit.material.mirror > 0) {
        struct vector back = scaled(hit.normal, -2 * product(ray->direction, hit.normal));
        struct ray reflected = {above, sum(ray->direction, back)};
        colour = sum(colour, scaled(trace(&reflected, depth - 1), hit.material.mirror));
    }
    return colour;
}

static double random_part(uint64_t *random) {
    return (double)(next_random(random) >> 8) / (1 << 24);
}

static void place_spheres(void) {
    uint64_t random = 21;
    for (int i = 0; i < SPHERES; i++) {
        struct sphere *s = &spheres[i];
        s->radius = 0.2 + 0.5 * random_part(&random);
        s->centre = (struct vector){8 * random_part(&random) - 4, s->radius, 1 + 7 * random_part(&random)};
        s->material.colour = (struct vector){random_part(&random), random_part(&random), random_part(&random)};
        s->material.mirror = i % 3 == 0 ? 0.6 : 0;
    }
}

static unsigned char byte_of(double light) {
    return (unsigned char)(light >= 1 ? 255 : 256 * light);
}

APPLICATION("ray-tracer") {
    unsigned char *pixels = allocate(WIDTH * HEIGHT * 3), *next = pixels;
    struct vector total = {0, 0, 0};
    place_spheres();
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            struct vector direction = {(x - WIDTH / 2) / (double)WIDTH, (HEIGHT / 2 - y) / (double)WIDTH - 0.15, 0.8};
            struct ray ray = {{0, 1.6, -4}, normalized(direction)};
            struct vector colour = trace(&ray, DEPTH);
            total = sum(total, colour);
            *next++ = byte_of(colour.x);
            *next++ = byte_of(colour.y);
            *next++ = byte_of(colour.z);
        }
    }
    report("light: red %.9e, green %.9e, blue %.9e", total.x, total.y, total.z);
    check(pixels, WIDTH * HEIGHT * 3);
}
