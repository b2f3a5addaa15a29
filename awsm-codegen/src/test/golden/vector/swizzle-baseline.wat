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
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #1 section "awsm_text" {
;; entry:
;;   %s0 = alloca <2 x i64>, align 16
;;   %s1 = alloca <2 x i64>, align 16
;;   %s7 = alloca <16 x i8>, align 16
;;   store <2 x i64> %p0, ptr %s0
;;   store <2 x i64> %p1, ptr %s1
;;   %v3 = load <2 x i64>, ptr %s0
;;   %v4 = load <2 x i64>, ptr %s1
;;   %v5 = bitcast <2 x i64> %v3 to <16 x i8>
;;   %v6 = bitcast <2 x i64> %v4 to <16 x i8>
;;   store <16 x i8> %v5, ptr %s7, align 16
;;   %v8 = extractelement <16 x i8> %v6, i32 0
;;   %v9 = and i8 %v8, 15
;;   %v10 = zext i8 %v9 to i64
;;   %v11 = getelementptr i8, ptr %s7, i64 %v10
;;   %v12 = icmp ult i8 %v8, 16
;;   %v13 = load i8, ptr %v11, align 1
;;   %v14 = select i1 %v12, i8 %v13, i8 0
;;   %v15 = insertelement <16 x i8> <i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0>, i8 %v14, i32 0
;;   %v16 = extractelement <16 x i8> %v6, i32 1
;;   %v17 = and i8 %v16, 15
;;   %v18 = zext i8 %v17 to i64
;;   %v19 = getelementptr i8, ptr %s7, i64 %v18
;;   %v20 = icmp ult i8 %v16, 16
;;   %v21 = load i8, ptr %v19, align 1
;;   %v22 = select i1 %v20, i8 %v21, i8 0
;;   %v23 = insertelement <16 x i8> %v15, i8 %v22, i32 1
;;   %v24 = extractelement <16 x i8> %v6, i32 2
;;   %v25 = and i8 %v24, 15
;;   %v26 = zext i8 %v25 to i64
;;   %v27 = getelementptr i8, ptr %s7, i64 %v26
;;   %v28 = icmp ult i8 %v24, 16
;;   %v29 = load i8, ptr %v27, align 1
;;   %v30 = select i1 %v28, i8 %v29, i8 0
;;   %v31 = insertelement <16 x i8> %v23, i8 %v30, i32 2
;;   %v32 = extractelement <16 x i8> %v6, i32 3
;;   %v33 = and i8 %v32, 15
;;   %v34 = zext i8 %v33 to i64
;;   %v35 = getelementptr i8, ptr %s7, i64 %v34
;;   %v36 = icmp ult i8 %v32, 16
;;   %v37 = load i8, ptr %v35, align 1
;;   %v38 = select i1 %v36, i8 %v37, i8 0
;;   %v39 = insertelement <16 x i8> %v31, i8 %v38, i32 3
;;   %v40 = extractelement <16 x i8> %v6, i32 4
;;   %v41 = and i8 %v40, 15
;;   %v42 = zext i8 %v41 to i64
;;   %v43 = getelementptr i8, ptr %s7, i64 %v42
;;   %v44 = icmp ult i8 %v40, 16
;;   %v45 = load i8, ptr %v43, align 1
;;   %v46 = select i1 %v44, i8 %v45, i8 0
;;   %v47 = insertelement <16 x i8> %v39, i8 %v46, i32 4
;;   %v48 = extractelement <16 x i8> %v6, i32 5
;;   %v49 = and i8 %v48, 15
;;   %v50 = zext i8 %v49 to i64
;;   %v51 = getelementptr i8, ptr %s7, i64 %v50
;;   %v52 = icmp ult i8 %v48, 16
;;   %v53 = load i8, ptr %v51, align 1
;;   %v54 = select i1 %v52, i8 %v53, i8 0
;;   %v55 = insertelement <16 x i8> %v47, i8 %v54, i32 5
;;   %v56 = extractelement <16 x i8> %v6, i32 6
;;   %v57 = and i8 %v56, 15
;;   %v58 = zext i8 %v57 to i64
;;   %v59 = getelementptr i8, ptr %s7, i64 %v58
;;   %v60 = icmp ult i8 %v56, 16
;;   %v61 = load i8, ptr %v59, align 1
;;   %v62 = select i1 %v60, i8 %v61, i8 0
;;   %v63 = insertelement <16 x i8> %v55, i8 %v62, i32 6
;;   %v64 = extractelement <16 x i8> %v6, i32 7
;;   %v65 = and i8 %v64, 15
;;   %v66 = zext i8 %v65 to i64
;;   %v67 = getelementptr i8, ptr %s7, i64 %v66
;;   %v68 = icmp ult i8 %v64, 16
;;   %v69 = load i8, ptr %v67, align 1
;;   %v70 = select i1 %v68, i8 %v69, i8 0
;;   %v71 = insertelement <16 x i8> %v63, i8 %v70, i32 7
;;   %v72 = extractelement <16 x i8> %v6, i32 8
;;   %v73 = and i8 %v72, 15
;;   %v74 = zext i8 %v73 to i64
;;   %v75 = getelementptr i8, ptr %s7, i64 %v74
;;   %v76 = icmp ult i8 %v72, 16
;;   %v77 = load i8, ptr %v75, align 1
;;   %v78 = select i1 %v76, i8 %v77, i8 0
;;   %v79 = insertelement <16 x i8> %v71, i8 %v78, i32 8
;;   %v80 = extractelement <16 x i8> %v6, i32 9
;;   %v81 = and i8 %v80, 15
;;   %v82 = zext i8 %v81 to i64
;;   %v83 = getelementptr i8, ptr %s7, i64 %v82
;;   %v84 = icmp ult i8 %v80, 16
;;   %v85 = load i8, ptr %v83, align 1
;;   %v86 = select i1 %v84, i8 %v85, i8 0
;;   %v87 = insertelement <16 x i8> %v79, i8 %v86, i32 9
;;   %v88 = extractelement <16 x i8> %v6, i32 10
;;   %v89 = and i8 %v88, 15
;;   %v90 = zext i8 %v89 to i64
;;   %v91 = getelementptr i8, ptr %s7, i64 %v90
;;   %v92 = icmp ult i8 %v88, 16
;;   %v93 = load i8, ptr %v91, align 1
;;   %v94 = select i1 %v92, i8 %v93, i8 0
;;   %v95 = insertelement <16 x i8> %v87, i8 %v94, i32 10
;;   %v96 = extractelement <16 x i8> %v6, i32 11
;;   %v97 = and i8 %v96, 15
;;   %v98 = zext i8 %v97 to i64
;;   %v99 = getelementptr i8, ptr %s7, i64 %v98
;;   %v100 = icmp ult i8 %v96, 16
;;   %v101 = load i8, ptr %v99, align 1
;;   %v102 = select i1 %v100, i8 %v101, i8 0
;;   %v103 = insertelement <16 x i8> %v95, i8 %v102, i32 11
;;   %v104 = extractelement <16 x i8> %v6, i32 12
;;   %v105 = and i8 %v104, 15
;;   %v106 = zext i8 %v105 to i64
;;   %v107 = getelementptr i8, ptr %s7, i64 %v106
;;   %v108 = icmp ult i8 %v104, 16
;;   %v109 = load i8, ptr %v107, align 1
;;   %v110 = select i1 %v108, i8 %v109, i8 0
;;   %v111 = insertelement <16 x i8> %v103, i8 %v110, i32 12
;;   %v112 = extractelement <16 x i8> %v6, i32 13
;;   %v113 = and i8 %v112, 15
;;   %v114 = zext i8 %v113 to i64
;;   %v115 = getelementptr i8, ptr %s7, i64 %v114
;;   %v116 = icmp ult i8 %v112, 16
;;   %v117 = load i8, ptr %v115, align 1
;;   %v118 = select i1 %v116, i8 %v117, i8 0
;;   %v119 = insertelement <16 x i8> %v111, i8 %v118, i32 13
;;   %v120 = extractelement <16 x i8> %v6, i32 14
;;   %v121 = and i8 %v120, 15
;;   %v122 = zext i8 %v121 to i64
;;   %v123 = getelementptr i8, ptr %s7, i64 %v122
;;   %v124 = icmp ult i8 %v120, 16
;;   %v125 = load i8, ptr %v123, align 1
;;   %v126 = select i1 %v124, i8 %v125, i8 0
;;   %v127 = insertelement <16 x i8> %v119, i8 %v126, i32 14
;;   %v128 = extractelement <16 x i8> %v6, i32 15
;;   %v129 = and i8 %v128, 15
;;   %v130 = zext i8 %v129 to i64
;;   %v131 = getelementptr i8, ptr %s7, i64 %v130
;;   %v132 = icmp ult i8 %v128, 16
;;   %v133 = load i8, ptr %v131, align 1
;;   %v134 = select i1 %v132, i8 %v133, i8 0
;;   %v135 = insertelement <16 x i8> %v127, i8 %v134, i32 15
;;   %v136 = bitcast <16 x i8> %v135 to <2 x i64>
;;   br label %return2
;; return2:
;;   ret <2 x i64> %v136
;; }
;;
;; attributes #0 = { cold noinline nounwind optsize }
;; attributes #1 = { nounwind }
;; attributes #2 = { cold noreturn nounwind }
;; !0 = !{!"awsm"}
;; !1 = !{!"segment", !0}
;; !2 = !{!1, !1, i64 0}
;; !3 = !{!"linear memory", !0}
;; !4 = !{!3, !3, i64 0}
