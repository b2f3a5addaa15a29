;; Without SSSE3.
;; options: cpu=x86-64
(module
  (func (param v128 v128) (result v128) (i8x16.swizzle (local.get 0) (local.get 1))))
;; IR:
;; define internal void @m.initialize(ptr %instance, ptr %unused) #0 {
;; entry:
;;   ret void
;; }
;;
;; @m_fail = alias void (ptr, i32), ptr @m.api.fail
;;
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #3 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>
;;   %s1 = alloca <2 x i64>
;;   %s5 = alloca <16 x i8>
;;   store <2 x i64> %p0, ptr %s0
;;   store <2 x i64> %p1, ptr %s1
;;   %v3 = bitcast <2 x i64> %p0 to <16 x i8>
;;   %v4 = bitcast <2 x i64> %p1 to <16 x i8>
;;   store <16 x i8> %v3, ptr %s5
;;   %v6 = extractelement <16 x i8> %v4, i32 0
;;   %v7 = and i8 %v6, 15
;;   %v8 = zext i8 %v7 to i64
;;   %v9 = getelementptr i8, ptr %s5, i64 %v8
;;   %v10 = icmp ult i8 %v6, 16
;;   %v11 = load i8, ptr %v9, align 1
;;   %v12 = select i1 %v10, i8 %v11, i8 0
;;   %v13 = insertelement <16 x i8> <i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0>, i8 %v12, i32 0
;;   %v14 = extractelement <16 x i8> %v4, i32 1
;;   %v15 = and i8 %v14, 15
;;   %v16 = zext i8 %v15 to i64
;;   %v17 = getelementptr i8, ptr %s5, i64 %v16
;;   %v18 = icmp ult i8 %v14, 16
;;   %v19 = load i8, ptr %v17, align 1
;;   %v20 = select i1 %v18, i8 %v19, i8 0
;;   %v21 = insertelement <16 x i8> %v13, i8 %v20, i32 1
;;   %v22 = extractelement <16 x i8> %v4, i32 2
;;   %v23 = and i8 %v22, 15
;;   %v24 = zext i8 %v23 to i64
;;   %v25 = getelementptr i8, ptr %s5, i64 %v24
;;   %v26 = icmp ult i8 %v22, 16
;;   %v27 = load i8, ptr %v25, align 1
;;   %v28 = select i1 %v26, i8 %v27, i8 0
;;   %v29 = insertelement <16 x i8> %v21, i8 %v28, i32 2
;;   %v30 = extractelement <16 x i8> %v4, i32 3
;;   %v31 = and i8 %v30, 15
;;   %v32 = zext i8 %v31 to i64
;;   %v33 = getelementptr i8, ptr %s5, i64 %v32
;;   %v34 = icmp ult i8 %v30, 16
;;   %v35 = load i8, ptr %v33, align 1
;;   %v36 = select i1 %v34, i8 %v35, i8 0
;;   %v37 = insertelement <16 x i8> %v29, i8 %v36, i32 3
;;   %v38 = extractelement <16 x i8> %v4, i32 4
;;   %v39 = and i8 %v38, 15
;;   %v40 = zext i8 %v39 to i64
;;   %v41 = getelementptr i8, ptr %s5, i64 %v40
;;   %v42 = icmp ult i8 %v38, 16
;;   %v43 = load i8, ptr %v41, align 1
;;   %v44 = select i1 %v42, i8 %v43, i8 0
;;   %v45 = insertelement <16 x i8> %v37, i8 %v44, i32 4
;;   %v46 = extractelement <16 x i8> %v4, i32 5
;;   %v47 = and i8 %v46, 15
;;   %v48 = zext i8 %v47 to i64
;;   %v49 = getelementptr i8, ptr %s5, i64 %v48
;;   %v50 = icmp ult i8 %v46, 16
;;   %v51 = load i8, ptr %v49, align 1
;;   %v52 = select i1 %v50, i8 %v51, i8 0
;;   %v53 = insertelement <16 x i8> %v45, i8 %v52, i32 5
;;   %v54 = extractelement <16 x i8> %v4, i32 6
;;   %v55 = and i8 %v54, 15
;;   %v56 = zext i8 %v55 to i64
;;   %v57 = getelementptr i8, ptr %s5, i64 %v56
;;   %v58 = icmp ult i8 %v54, 16
;;   %v59 = load i8, ptr %v57, align 1
;;   %v60 = select i1 %v58, i8 %v59, i8 0
;;   %v61 = insertelement <16 x i8> %v53, i8 %v60, i32 6
;;   %v62 = extractelement <16 x i8> %v4, i32 7
;;   %v63 = and i8 %v62, 15
;;   %v64 = zext i8 %v63 to i64
;;   %v65 = getelementptr i8, ptr %s5, i64 %v64
;;   %v66 = icmp ult i8 %v62, 16
;;   %v67 = load i8, ptr %v65, align 1
;;   %v68 = select i1 %v66, i8 %v67, i8 0
;;   %v69 = insertelement <16 x i8> %v61, i8 %v68, i32 7
;;   %v70 = extractelement <16 x i8> %v4, i32 8
;;   %v71 = and i8 %v70, 15
;;   %v72 = zext i8 %v71 to i64
;;   %v73 = getelementptr i8, ptr %s5, i64 %v72
;;   %v74 = icmp ult i8 %v70, 16
;;   %v75 = load i8, ptr %v73, align 1
;;   %v76 = select i1 %v74, i8 %v75, i8 0
;;   %v77 = insertelement <16 x i8> %v69, i8 %v76, i32 8
;;   %v78 = extractelement <16 x i8> %v4, i32 9
;;   %v79 = and i8 %v78, 15
;;   %v80 = zext i8 %v79 to i64
;;   %v81 = getelementptr i8, ptr %s5, i64 %v80
;;   %v82 = icmp ult i8 %v78, 16
;;   %v83 = load i8, ptr %v81, align 1
;;   %v84 = select i1 %v82, i8 %v83, i8 0
;;   %v85 = insertelement <16 x i8> %v77, i8 %v84, i32 9
;;   %v86 = extractelement <16 x i8> %v4, i32 10
;;   %v87 = and i8 %v86, 15
;;   %v88 = zext i8 %v87 to i64
;;   %v89 = getelementptr i8, ptr %s5, i64 %v88
;;   %v90 = icmp ult i8 %v86, 16
;;   %v91 = load i8, ptr %v89, align 1
;;   %v92 = select i1 %v90, i8 %v91, i8 0
;;   %v93 = insertelement <16 x i8> %v85, i8 %v92, i32 10
;;   %v94 = extractelement <16 x i8> %v4, i32 11
;;   %v95 = and i8 %v94, 15
;;   %v96 = zext i8 %v95 to i64
;;   %v97 = getelementptr i8, ptr %s5, i64 %v96
;;   %v98 = icmp ult i8 %v94, 16
;;   %v99 = load i8, ptr %v97, align 1
;;   %v100 = select i1 %v98, i8 %v99, i8 0
;;   %v101 = insertelement <16 x i8> %v93, i8 %v100, i32 11
;;   %v102 = extractelement <16 x i8> %v4, i32 12
;;   %v103 = and i8 %v102, 15
;;   %v104 = zext i8 %v103 to i64
;;   %v105 = getelementptr i8, ptr %s5, i64 %v104
;;   %v106 = icmp ult i8 %v102, 16
;;   %v107 = load i8, ptr %v105, align 1
;;   %v108 = select i1 %v106, i8 %v107, i8 0
;;   %v109 = insertelement <16 x i8> %v101, i8 %v108, i32 12
;;   %v110 = extractelement <16 x i8> %v4, i32 13
;;   %v111 = and i8 %v110, 15
;;   %v112 = zext i8 %v111 to i64
;;   %v113 = getelementptr i8, ptr %s5, i64 %v112
;;   %v114 = icmp ult i8 %v110, 16
;;   %v115 = load i8, ptr %v113, align 1
;;   %v116 = select i1 %v114, i8 %v115, i8 0
;;   %v117 = insertelement <16 x i8> %v109, i8 %v116, i32 13
;;   %v118 = extractelement <16 x i8> %v4, i32 14
;;   %v119 = and i8 %v118, 15
;;   %v120 = zext i8 %v119 to i64
;;   %v121 = getelementptr i8, ptr %s5, i64 %v120
;;   %v122 = icmp ult i8 %v118, 16
;;   %v123 = load i8, ptr %v121, align 1
;;   %v124 = select i1 %v122, i8 %v123, i8 0
;;   %v125 = insertelement <16 x i8> %v117, i8 %v124, i32 14
;;   %v126 = extractelement <16 x i8> %v4, i32 15
;;   %v127 = and i8 %v126, 15
;;   %v128 = zext i8 %v127 to i64
;;   %v129 = getelementptr i8, ptr %s5, i64 %v128
;;   %v130 = icmp ult i8 %v126, 16
;;   %v131 = load i8, ptr %v129, align 1
;;   %v132 = select i1 %v130, i8 %v131, i8 0
;;   %v133 = insertelement <16 x i8> %v125, i8 %v132, i32 15
;;   %v134 = bitcast <16 x i8> %v133 to <2 x i64>
;;   br label %return2
;; return2:
;;   ret <2 x i64> %v134
;; }
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; attributes #3 = { nounwind "disable-tail-calls"="true" "probe-stack"="inline-asm" }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
