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
;; @m_pool_new = alias void (), ptr @m.api.pool_new
;;
;; @m_pool_free = alias void (), ptr @m.api.pool_free
;;
;; @m_fail = alias void (), ptr @m.api.fail
;;
;; @m_interrupt = alias void (), ptr @m.api.interrupt
;;
;; define internal <2 x i64> @m.f0(ptr %instance, <2 x i64> %p0, <2 x i64> %p1) #3 section "awsm_text" {
;; entry:
;;   %s3 = alloca <16 x i8>
;;   %v1 = bitcast <2 x i64> %p0 to <16 x i8>
;;   %v2 = bitcast <2 x i64> %p1 to <16 x i8>
;;   store <16 x i8> %v1, ptr %s3
;;   %v4 = extractelement <16 x i8> %v2, i32 0
;;   %v5 = and i8 %v4, 15
;;   %v6 = zext i8 %v5 to i64
;;   %v7 = getelementptr i8, ptr %s3, i64 %v6
;;   %v8 = icmp ult i8 %v4, 16
;;   %v9 = load i8, ptr %v7, align 1
;;   %v10 = select i1 %v8, i8 %v9, i8 0
;;   %v11 = insertelement <16 x i8> zeroinitializer, i8 %v10, i32 0
;;   %v12 = extractelement <16 x i8> %v2, i32 1
;;   %v13 = and i8 %v12, 15
;;   %v14 = zext i8 %v13 to i64
;;   %v15 = getelementptr i8, ptr %s3, i64 %v14
;;   %v16 = icmp ult i8 %v12, 16
;;   %v17 = load i8, ptr %v15, align 1
;;   %v18 = select i1 %v16, i8 %v17, i8 0
;;   %v19 = insertelement <16 x i8> %v11, i8 %v18, i32 1
;;   %v20 = extractelement <16 x i8> %v2, i32 2
;;   %v21 = and i8 %v20, 15
;;   %v22 = zext i8 %v21 to i64
;;   %v23 = getelementptr i8, ptr %s3, i64 %v22
;;   %v24 = icmp ult i8 %v20, 16
;;   %v25 = load i8, ptr %v23, align 1
;;   %v26 = select i1 %v24, i8 %v25, i8 0
;;   %v27 = insertelement <16 x i8> %v19, i8 %v26, i32 2
;;   %v28 = extractelement <16 x i8> %v2, i32 3
;;   %v29 = and i8 %v28, 15
;;   %v30 = zext i8 %v29 to i64
;;   %v31 = getelementptr i8, ptr %s3, i64 %v30
;;   %v32 = icmp ult i8 %v28, 16
;;   %v33 = load i8, ptr %v31, align 1
;;   %v34 = select i1 %v32, i8 %v33, i8 0
;;   %v35 = insertelement <16 x i8> %v27, i8 %v34, i32 3
;;   %v36 = extractelement <16 x i8> %v2, i32 4
;;   %v37 = and i8 %v36, 15
;;   %v38 = zext i8 %v37 to i64
;;   %v39 = getelementptr i8, ptr %s3, i64 %v38
;;   %v40 = icmp ult i8 %v36, 16
;;   %v41 = load i8, ptr %v39, align 1
;;   %v42 = select i1 %v40, i8 %v41, i8 0
;;   %v43 = insertelement <16 x i8> %v35, i8 %v42, i32 4
;;   %v44 = extractelement <16 x i8> %v2, i32 5
;;   %v45 = and i8 %v44, 15
;;   %v46 = zext i8 %v45 to i64
;;   %v47 = getelementptr i8, ptr %s3, i64 %v46
;;   %v48 = icmp ult i8 %v44, 16
;;   %v49 = load i8, ptr %v47, align 1
;;   %v50 = select i1 %v48, i8 %v49, i8 0
;;   %v51 = insertelement <16 x i8> %v43, i8 %v50, i32 5
;;   %v52 = extractelement <16 x i8> %v2, i32 6
;;   %v53 = and i8 %v52, 15
;;   %v54 = zext i8 %v53 to i64
;;   %v55 = getelementptr i8, ptr %s3, i64 %v54
;;   %v56 = icmp ult i8 %v52, 16
;;   %v57 = load i8, ptr %v55, align 1
;;   %v58 = select i1 %v56, i8 %v57, i8 0
;;   %v59 = insertelement <16 x i8> %v51, i8 %v58, i32 6
;;   %v60 = extractelement <16 x i8> %v2, i32 7
;;   %v61 = and i8 %v60, 15
;;   %v62 = zext i8 %v61 to i64
;;   %v63 = getelementptr i8, ptr %s3, i64 %v62
;;   %v64 = icmp ult i8 %v60, 16
;;   %v65 = load i8, ptr %v63, align 1
;;   %v66 = select i1 %v64, i8 %v65, i8 0
;;   %v67 = insertelement <16 x i8> %v59, i8 %v66, i32 7
;;   %v68 = extractelement <16 x i8> %v2, i32 8
;;   %v69 = and i8 %v68, 15
;;   %v70 = zext i8 %v69 to i64
;;   %v71 = getelementptr i8, ptr %s3, i64 %v70
;;   %v72 = icmp ult i8 %v68, 16
;;   %v73 = load i8, ptr %v71, align 1
;;   %v74 = select i1 %v72, i8 %v73, i8 0
;;   %v75 = insertelement <16 x i8> %v67, i8 %v74, i32 8
;;   %v76 = extractelement <16 x i8> %v2, i32 9
;;   %v77 = and i8 %v76, 15
;;   %v78 = zext i8 %v77 to i64
;;   %v79 = getelementptr i8, ptr %s3, i64 %v78
;;   %v80 = icmp ult i8 %v76, 16
;;   %v81 = load i8, ptr %v79, align 1
;;   %v82 = select i1 %v80, i8 %v81, i8 0
;;   %v83 = insertelement <16 x i8> %v75, i8 %v82, i32 9
;;   %v84 = extractelement <16 x i8> %v2, i32 10
;;   %v85 = and i8 %v84, 15
;;   %v86 = zext i8 %v85 to i64
;;   %v87 = getelementptr i8, ptr %s3, i64 %v86
;;   %v88 = icmp ult i8 %v84, 16
;;   %v89 = load i8, ptr %v87, align 1
;;   %v90 = select i1 %v88, i8 %v89, i8 0
;;   %v91 = insertelement <16 x i8> %v83, i8 %v90, i32 10
;;   %v92 = extractelement <16 x i8> %v2, i32 11
;;   %v93 = and i8 %v92, 15
;;   %v94 = zext i8 %v93 to i64
;;   %v95 = getelementptr i8, ptr %s3, i64 %v94
;;   %v96 = icmp ult i8 %v92, 16
;;   %v97 = load i8, ptr %v95, align 1
;;   %v98 = select i1 %v96, i8 %v97, i8 0
;;   %v99 = insertelement <16 x i8> %v91, i8 %v98, i32 11
;;   %v100 = extractelement <16 x i8> %v2, i32 12
;;   %v101 = and i8 %v100, 15
;;   %v102 = zext i8 %v101 to i64
;;   %v103 = getelementptr i8, ptr %s3, i64 %v102
;;   %v104 = icmp ult i8 %v100, 16
;;   %v105 = load i8, ptr %v103, align 1
;;   %v106 = select i1 %v104, i8 %v105, i8 0
;;   %v107 = insertelement <16 x i8> %v99, i8 %v106, i32 12
;;   %v108 = extractelement <16 x i8> %v2, i32 13
;;   %v109 = and i8 %v108, 15
;;   %v110 = zext i8 %v109 to i64
;;   %v111 = getelementptr i8, ptr %s3, i64 %v110
;;   %v112 = icmp ult i8 %v108, 16
;;   %v113 = load i8, ptr %v111, align 1
;;   %v114 = select i1 %v112, i8 %v113, i8 0
;;   %v115 = insertelement <16 x i8> %v107, i8 %v114, i32 13
;;   %v116 = extractelement <16 x i8> %v2, i32 14
;;   %v117 = and i8 %v116, 15
;;   %v118 = zext i8 %v117 to i64
;;   %v119 = getelementptr i8, ptr %s3, i64 %v118
;;   %v120 = icmp ult i8 %v116, 16
;;   %v121 = load i8, ptr %v119, align 1
;;   %v122 = select i1 %v120, i8 %v121, i8 0
;;   %v123 = insertelement <16 x i8> %v115, i8 %v122, i32 14
;;   %v124 = extractelement <16 x i8> %v2, i32 15
;;   %v125 = and i8 %v124, 15
;;   %v126 = zext i8 %v125 to i64
;;   %v127 = getelementptr i8, ptr %s3, i64 %v126
;;   %v128 = icmp ult i8 %v124, 16
;;   %v129 = load i8, ptr %v127, align 1
;;   %v130 = select i1 %v128, i8 %v129, i8 0
;;   %v131 = insertelement <16 x i8> %v123, i8 %v130, i32 15
;;   %v132 = bitcast <16 x i8> %v131 to <2 x i64>
;;   br label %return0
;; return0:
;;   ret <2 x i64> %v132
;; }
;;
;; @__start_awsm_text = extern_weak hidden global i8
;;
;; @__stop_awsm_text = extern_weak hidden global i8
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
