import { ABBREVIATIONS, ENGLISH } from './abbreviations';

/**
 * What people say and what the papers say, as a clerk at the one-stop unit would write it down. Left of `=`: everyday words, separated by
 * `|`; right: official words. Both are matched folded, and a word is never longer than it must be.
 */
const LINES = `
# civil status
giấy độc thân | độc thân | chứng nhận độc thân | giấy chưa kết hôn = xác nhận tình trạng hôn nhân
cưới | lấy chồng | lấy vợ | cưới vợ | lập gia đình | giấy kết hôn | giấy đăng ký kết hôn = đăng ký kết hôn
mới đẻ | mới sinh | sinh con | đẻ con | giấy khai sinh cho con | trẻ sơ sinh | em bé | sinh em bé = đăng ký khai sinh
người chết | qua đời | báo tử | chết | mất người thân | giấy chứng tử | giấy báo tử | chứng tử = đăng ký khai tử
con ngoài giá thú | con riêng | nhận con ruột | nhận bố | nhận cha cho con | xác nhận cha con | con chung = nhận cha mẹ con
xin con nuôi | nhận con nuôi | nuôi con nuôi = nuôi con nuôi
đổi tên | sửa tên | sai tên | đổi họ | sửa ngày sinh | sai ngày sinh | sửa giấy khai sinh | sai giấy khai sinh | ghi sai = thay đổi cải chính hộ tịch bổ sung
mất giấy khai sinh | làm lại giấy khai sinh | mất bản gốc khai sinh = đăng ký lại khai sinh | cấp bản sao trích lục hộ tịch
bản sao khai sinh | trích lục | xin trích lục | sao khai sinh = cấp bản sao trích lục hộ tịch
chưa có giấy khai sinh | chưa từng khai sinh = đăng ký khai sinh
người nước ngoài | ngoại quốc | tây | việt kiều = có yếu tố nước ngoài
giám hộ | nuôi hộ | trông nom trẻ mồ côi = đăng ký giám hộ
ly hôn ở nước ngoài | ly dị ở nước ngoài = ghi vào sổ hộ tịch việc ly hôn hủy việc kết hôn
ly dị = ly hôn
# certification
công chứng | sao y | sao y bản chính | photo công chứng | bản sao công chứng = chứng thực bản sao từ bản chính
công chứng | chứng giấy = chứng thực
xác nhận chữ ký | giấy ủy quyền | sơ yếu lý lịch | xác nhận sơ yếu lý lịch = chứng thực chữ ký
bản dịch | dịch thuật | dịch giấy tờ | dịch tiếng anh = chứng thực chữ ký người dịch
mua bán nhà | mua bán đất | tặng cho nhà | hợp đồng nhà đất | giấy mua bán = chứng thực hợp đồng giao dịch quyền sử dụng đất nhà ở
chia thừa kế | chia di sản | chia đất | thừa kế = văn bản thỏa thuận phân chia di sản
từ chối thừa kế | không nhận thừa kế = từ chối nhận di sản
di chúc | lập di chúc = chứng thực di chúc
# residence and identity
hộ khẩu | sổ hộ khẩu | nhập khẩu | nhập hộ khẩu | nhập khẩu cho vợ | chuyển hộ khẩu | chuyển khẩu | nhập hộ khẩu về nhà = đăng ký thường trú
tách khẩu | tách hộ khẩu | tách sổ hộ khẩu | tách sổ | ra ở riêng = tách hộ
xóa khẩu | cắt khẩu | xóa hộ khẩu = xóa đăng ký thường trú
thuê trọ | ở trọ | thuê nhà ở | phòng trọ | kt3 | sổ tạm trú = đăng ký tạm trú
hết hạn tạm trú = gia hạn tạm trú
khách ở lại | khách đến chơi ngủ lại | ngủ lại qua đêm = thông báo lưu trú
đi vắng | đi làm ăn xa | vắng nhà = khai báo tạm vắng
giấy xác nhận cư trú | ct07 | giấy cư trú | xác nhận nơi ở = xác nhận thông tin về cư trú
căn cước gắn chíp | chứng minh thư | chứng minh nhân dân | cmnd | cccd | căn cước công dân | thẻ căn cước | làm căn cước = thẻ căn cước
vneid | định danh điện tử | tài khoản định danh | định danh mức 2 = tài khoản định danh điện tử căn cước điện tử
hộ chiếu | passport | làm hộ chiếu = cấp hộ chiếu phổ thông
mất | rớt | đánh rơi | bị mất | thất lạc | rách | hỏng | hư | cũ nát | ướt = cấp lại
làm lại | xin lại | in lại = cấp lại
hết hạn | quá hạn | sắp hết hạn | kéo dài | gia hạn thêm = gia hạn | cấp đổi
đổi | đổi mới | đổi sang | thay mới | cũ = cấp đổi
# business
mở cửa hàng | mở quán | mở tiệm | mở sạp | buôn bán nhỏ | bán tạp hóa | kinh doanh cá thể | hộ cá thể | kinh doanh nhỏ | bán hàng online | giấy phép kinh doanh hộ = đăng ký thành lập hộ kinh doanh
đóng cửa hàng | đóng cửa quán | nghỉ bán luôn | thôi kinh doanh | đóng mã số thuế hộ | nghỉ kinh doanh = chấm dứt hoạt động hộ kinh doanh
tạm nghỉ | nghỉ bán | nghỉ tạm | tạm đóng cửa | tạm dừng | nghỉ mấy tháng = tạm ngừng kinh doanh
buôn bán lại | mở cửa lại | bán lại = tiếp tục kinh doanh trước thời hạn
giấy phép kinh doanh = giấy chứng nhận đăng ký kinh doanh | giấy chứng nhận đăng ký hộ kinh doanh
mở công ty | lập công ty | thành lập công ty | mở doanh nghiệp | lập doanh nghiệp = đăng ký thành lập doanh nghiệp công ty
một mình | một chủ | một thành viên = công ty trách nhiệm hữu hạn một thành viên
hai người | góp vốn | nhiều người | với bạn | hùn vốn = công ty trách nhiệm hữu hạn hai thành viên trở lên | công ty cổ phần
đổi giám đốc | đổi sếp | thay giám đốc | đổi người đại diện = thay đổi người đại diện theo pháp luật
đổi địa chỉ công ty | chuyển trụ sở | chuyển văn phòng = thay đổi địa chỉ trụ sở chính
thêm ngành nghề | bổ sung ngành nghề = thay đổi ngành nghề kinh doanh
tăng vốn | giảm vốn = thay đổi vốn điều lệ
đóng công ty | giải thể công ty | phá sản = giải thể doanh nghiệp
lập hợp tác xã | mở hợp tác xã = đăng ký thành lập hợp tác xã
chi nhánh | văn phòng đại diện = thành lập chi nhánh văn phòng đại diện địa điểm kinh doanh
bán rượu | quán rượu | rượu = kinh doanh bán lẻ rượu
bán thuốc lá | thuốc lá = bán lẻ sản phẩm thuốc lá
bán gas | gas | bình ga | ga = khí dầu mỏ hóa lỏng LPG
cây xăng | trạm xăng | bán xăng = cửa hàng xăng dầu bán lẻ xăng dầu
quán ăn | nhà hàng | đồ ăn | thực phẩm | vệ sinh thực phẩm = đủ điều kiện an toàn thực phẩm
hiệu thuốc | tiệm thuốc | nhà thuốc tây | quầy thuốc | bán thuốc tây = đủ điều kiện kinh doanh dược cơ sở bán lẻ thuốc
karaoke | quán hát | vũ trường = dịch vụ karaoke vũ trường
quán net | tiệm net | game | quán game = điểm cung cấp dịch vụ trò chơi điện tử công cộng
khách sạn | nhà nghỉ | homestay = cơ sở lưu trú du lịch
hướng dẫn viên | thẻ hướng dẫn = thẻ hướng dẫn viên du lịch
công ty du lịch | tour | lữ hành = kinh doanh dịch vụ lữ hành
biển quảng cáo | treo băng rôn | băng rôn = bảng quảng cáo băng rôn
# land and building
sổ đỏ | sổ hồng | bìa đỏ | sổ đất | giấy tờ đất | giấy tờ nhà đất | bìa đất = giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
làm sổ đỏ | làm sổ hồng | cấp sổ đỏ lần đầu | làm sổ | ra sổ = đăng ký cấp giấy chứng nhận lần đầu quyền sử dụng đất
mất sổ đỏ | sổ đỏ bị mất | mất sổ hồng = cấp lại giấy chứng nhận do bị mất
đổi sổ | sổ cũ | sổ đỏ rách | đổi sổ đỏ = cấp đổi giấy chứng nhận đã cấp
sang tên | sang tên sổ đỏ | bán đất | mua đất | cho con đất | tặng đất | chuyển nhượng đất | mua nhà đất = đăng ký biến động chuyển nhượng thừa kế tặng cho quyền sử dụng đất
tách thửa | tách sổ đỏ | chia đất cho con | cắt đất | gộp thửa | nhập thửa = tách thửa hợp thửa đất
chuyển đất | đất vườn | lên thổ cư | đất ruộng | đất nông nghiệp | thổ cư | lên đất ở = chuyển mục đích sử dụng đất
thuê đất | xin đất | giao đất = giao đất cho thuê đất
cắm sổ | thế chấp sổ đỏ | vay ngân hàng | thế chấp = đăng ký biện pháp bảo đảm thế chấp quyền sử dụng đất
xóa thế chấp | trả hết nợ | giải chấp = xóa đăng ký biện pháp bảo đảm
hàng xóm lấn | tranh chấp đất | lấn đất | lấn chiếm = hòa giải giải quyết tranh chấp đất đai
đền bù | bồi thường đất = bồi thường hỗ trợ tái định cư
đo đất | đo đạc lại | trích đo = đo đạc địa chính trích đo
xây nhà | làm nhà | cất nhà | dựng nhà | giấy phép xây nhà | xin phép xây nhà | phép xây dựng = cấp giấy phép xây dựng nhà ở riêng lẻ công trình
sửa nhà | cơi nới | nâng tầng | cải tạo nhà = giấy phép xây dựng sửa chữa cải tạo
nhà ở xã hội | mua nhà xã hội | thuê nhà xã hội | nhà thu nhập thấp = nhà ở xã hội
quy hoạch | xem quy hoạch | đất có dính quy hoạch = cung cấp thông tin quy hoạch
đào đường | đào vỉa hè | lát vỉa hè = thi công trên đường bộ đang khai thác
giếng khoan | khoan giếng = khai thác nước dưới đất
xả thải | nước thải = giấy phép môi trường
cát sỏi | khai thác cát | đào đất bán = khai thác khoáng sản
# work, social protection, people with merit
tiền trợ cấp | tiền hỗ trợ | xin trợ cấp | lương cho người già | tiền người già | tiền tuổi già | trợ cấp tuổi già = trợ cấp xã hội hàng tháng | trợ cấp hưu trí xã hội
người già | cụ già | ông bà già = người cao tuổi
tàn tật | khuyết tật | giấy khuyết tật = xác định mức độ khuyết tật giấy xác nhận khuyết tật
hộ nghèo | cận nghèo | sổ hộ nghèo | thoát nghèo = công nhận hộ nghèo hộ cận nghèo
tiền mai táng | tiền đám ma | chi phí đám tang | ma chay = hỗ trợ chi phí mai táng mai táng phí
trẻ mồ côi | trẻ bị bỏ rơi = trẻ em có hoàn cảnh đặc biệt chăm sóc thay thế
thương binh | liệt sĩ | người có công | bộ đội cũ | chất độc da cam = người có công với cách mạng ưu đãi
mộ liệt sĩ | bốc mộ | đưa hài cốt = di chuyển hài cốt liệt sĩ
thất nghiệp | nghỉ việc | mất việc | tiền thất nghiệp = hưởng trợ cấp thất nghiệp
đi lao động nước ngoài | xuất khẩu lao động | đi làm nước ngoài = người lao động đi làm việc ở nước ngoài
thuê người nước ngoài | work permit | lao động nước ngoài = giấy phép lao động người nước ngoài
tai nạn | tai nạn lao động | bệnh nghề nghiệp = tai nạn lao động bệnh nghề nghiệp
nội quy | nội quy công ty = đăng ký nội quy lao động
trung tâm giới thiệu việc làm | môi giới việc làm = hoạt động dịch vụ việc làm
thẻ bảo hiểm | bảo hiểm cho con | thẻ bảo hiểm trẻ em = thẻ bảo hiểm y tế
# education, health, transport, culture
chuyển trường | xin chuyển trường | đổi trường = chuyển trường đối với học sinh
xin học | vào lớp một | nhập học | vào lớp 1 | lớp 10 = tuyển sinh tiếp nhận học sinh
bằng tốt nghiệp | mất bằng | bằng cấp | mất bằng cấp ba | bằng cấp 3 = bản sao văn bằng chứng chỉ từ sổ gốc
sai bằng | sửa bằng | sai tên trên bằng = chỉnh sửa nội dung văn bằng chứng chỉ
mở trường mầm non | nhóm trẻ | nhà trẻ | giữ trẻ | trông trẻ = thành lập trường mẫu giáo mầm non nhóm trẻ độc lập
dạy thêm | trung tâm ngoại ngữ | trung tâm tiếng anh = trung tâm ngoại ngữ tin học hoạt động giáo dục
bằng nước ngoài | bằng đại học nước ngoài = công nhận văn bằng do cơ sở giáo dục nước ngoài cấp
chấm lại bài | xem lại điểm | chấm lại điểm = phúc khảo bài thi
tiền học | miễn học phí | giảm học phí = miễn giảm học phí hỗ trợ chi phí học tập
phòng khám | mở phòng khám | phòng mạch | bệnh viện = giấy phép hoạt động cơ sở khám bệnh chữa bệnh
bác sĩ | y tá | điều dưỡng | hành nghề y | chứng chỉ hành nghề y = giấy phép hành nghề khám bệnh chữa bệnh
bằng lái | bằng lái xe | giấy phép lái xe | gplx = giấy phép lái xe
xe tải | xe khách | taxi | chạy xe hợp đồng | phù hiệu | phù hiệu xe = kinh doanh vận tải phù hiệu
biển số | đăng ký xe | sang tên xe | giấy tờ xe | cà vẹt = đăng ký xe
ghe | thuyền | tàu cá | xuồng | ghe máy = phương tiện thủy nội địa tàu cá
nhà chùa | thầy cúng | lễ hội | cúng bái = tín ngưỡng tôn giáo lễ hội
câu lạc bộ | hội nhóm | lập hội = thành lập hội
phim | chiếu phim | biểu diễn | ca nhạc = biểu diễn nghệ thuật
chăn nuôi | nuôi heo | nuôi lợn | trại lợn | trại heo | nuôi gà = cơ sở chăn nuôi
thuốc thú y | bán thuốc thú y | bác sĩ thú y = kinh doanh thuốc thú y
thuốc trừ sâu | thuốc sâu | bán phân bón = thuốc bảo vệ thực vật phân bón
chặt cây | đốn cây | cưa cây = chặt hạ cây xanh khai thác gỗ
dịch bệnh | heo chết | dịch tả | thiên tai | bão lụt = hỗ trợ khắc phục thiên tai dịch bệnh
luật sư | hành nghề luật = luật sư tổ chức hành nghề
trợ giúp pháp lý | luật sư miễn phí | tư vấn luật = trợ giúp pháp lý
lý lịch tư pháp | giấy không tiền án | xác nhận không phạm tội | tiền án = phiếu lý lịch tư pháp
nhập quốc tịch | vào quốc tịch | xin quốc tịch = nhập quốc tịch việt nam
bỏ quốc tịch | thôi quốc tịch = thôi quốc tịch
khiếu nại | kiện | không đồng ý = giải quyết khiếu nại
tố cáo | tố giác = giải quyết tố cáo
đấu giá = đấu giá tài sản
đầu tư | dự án | mở nhà máy | xây nhà máy = chấp thuận chủ trương đầu tư giấy chứng nhận đăng ký đầu tư
nhà đầu tư nước ngoài = nhà đầu tư nước ngoài góp vốn
# military and border
đang đi bộ đội | con đi bộ đội | con đi lính | con đang đi lính | chồng đi bộ đội = thân nhân hạ sĩ quan binh sĩ tại ngũ
cháy nhà | nhà cháy | nhà sập | bão cuốn | gặp nạn | hoàn cảnh khó khăn | khó khăn = khó khăn đột xuất
tàu chiến | tàu hải quân | chiến hạm = tàu quân sự
xà lan | sà lan | tàu sông | tàu chở cát = phương tiện thủy nội địa
du thuyền | thuyền buồm = tàu thuyền thể thao buồm du lịch
chân giả | tay giả | xe lăn | răng giả | nạng = dụng cụ chỉnh hình phương tiện trợ giúp
bị thương | thương tật | vết thương = thương binh bị thương
giấy báo mất | mất giấy thương binh = cấp lại giấy chứng nhận thương binh
xã đội | ban chỉ huy quân sự xã | phường đội | huyện đội = ban chỉ huy quân sự
tài xế | lái xe | người lái = người điều khiển phương tiện
visa = cấp thị thực
sếp | thủ trưởng | cấp trên | cán bộ = thủ trưởng người có thẩm quyền
nhà cao tầng | cao ốc | cột ăng ten | cột sóng | tháp = chấp thuận độ cao công trình
máy bay = tàu bay
bay thử | bay chụp = cấp phép bay
chôn cất | nghĩa trang | mộ = mộ liệt sĩ nghĩa trang
giấy ra viện | điều trị | chữa bệnh = khám bệnh chữa bệnh
an dưỡng | đi điều dưỡng | nghỉ dưỡng = điều dưỡng phục hồi sức khỏe
học bổng | con đi học | hỗ trợ đi học = ưu đãi giáo dục đào tạo
giấy tờ quân nhân | thẻ quân nhân | sổ quân nhân = quân nhân
đi bộ đội | đi lính | đi nghĩa vụ | nhập ngũ | khám nghĩa vụ = nghĩa vụ quân sự
xuất ngũ | ra quân | hết nghĩa vụ | bộ đội về = phục viên xuất ngũ quân nhân dự bị
hoãn nghĩa vụ | hoãn đi lính | tạm hoãn = tạm hoãn gọi nhập ngũ
miễn nghĩa vụ | miễn đi lính = miễn gọi nhập ngũ
đủ 17 tuổi | đủ mười bảy tuổi | tuổi nghĩa vụ = đăng ký nghĩa vụ quân sự lần đầu
chuyển chỗ ở | chuyển đi | chuyển nhà | chuyển đến nơi khác | đi nơi khác = thay đổi nơi cư trú nơi làm việc học tập
chuyển đến | mới về | về địa phương = đăng ký chuyển đến
chuyển đi = di chuyển
đi xa | mấy tháng | xa nhà = tạm vắng
trình độ | học vấn | mới tốt nghiệp | đổi việc = bổ sung thay đổi thông tin
dân quân | dân quân tự vệ | tự vệ = dân quân tự vệ
bộ đội hy sinh | lính chết | hy sinh = liệt sĩ tử sĩ từ trần
vợ bộ đội | gia đình bộ đội | thân nhân bộ đội | con bộ đội = thân nhân quân nhân tại ngũ
đi b | đi k | kháng chiến | chống mỹ | chiến trường = tham gia kháng chiến chiến tranh bảo vệ tổ quốc
nghỉ hưu | lương hưu | về hưu = hưu trí nghỉ hưu
sĩ quan dự bị = đào tạo sĩ quan dự bị
tàu | tàu thuyền | tàu biển | thuyền viên = tàu thuyền cửa khẩu cảng
vào cảng | cập cảng | cập bến | tàu vào = nhập cảnh đến cảng
rời cảng | tàu đi = xuất cảnh rời cảng
biên giới | vùng biên | khu vực biên giới = khu vực biên giới
qua biên giới | sang lào | sang trung quốc | qua cửa khẩu = xuất nhập cảnh qua cửa khẩu giấy thông hành
lên bờ | đi bờ = giấy phép đi bờ
quay phim | chụp ảnh | flycam | drone | máy bay không người lái = tàu bay không người lái phương tiện bay
tràn dầu | dầu tràn | đổ dầu = ứng phó sự cố tràn dầu
giàn khoan | ngoài biển | dầu khí biển = ngoài khơi dầu khí
kho xăng | bể xăng = kho xăng dầu
chất nổ | thuốc nổ | mìn | nổ mìn = vật liệu nổ công nghiệp
súng | vũ khí = vũ khí quân dụng
bom mìn | rà bom | dò mìn = khảo sát rà phá bom mìn vật nổ
mật mã | mã hóa | bảo mật = sản phẩm mật mã dân sự
công trình quân sự | đất quân đội | đất quốc phòng = công trình quốc phòng khu quân sự đất quốc phòng
trường quân đội | thi vào quân đội = tuyển sinh quân sự
bảo hiểm bộ đội = bảo hiểm xã hội quân nhân bảo hiểm y tế
khám chữa bệnh | đi viện | viện quân y = khám bệnh chữa bệnh
lập | mở | thành lập mới | xin mở = thành lập
xin phép | phép = giấy phép
bỏ | hủy | thôi | dừng | chấm dứt | ngưng = chấm dứt
sửa | chỉnh | điều chỉnh | sai | chỉnh sửa = điều chỉnh sửa đổi
đổi tên = thay đổi tên
tiền | được bao nhiêu tiền = trợ cấp
bố | ba | tía = cha
má = mẹ
con dâu | con rể = vợ chồng con
thầy | cô giáo | thầy giáo = giáo viên nhà giáo
khối = m3
`;

export interface Synonym {
  readonly said: readonly string[];
  readonly meant: readonly (readonly string[])[];
}

const words = (text: string): readonly string[] => text.trim().toLocaleLowerCase('vi').split(/\s+/);

function read(lines: string): readonly Synonym[] {
  return lines
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.includes('='))
    .flatMap((line) => {
      const [left = '', right = ''] = line.split('=');
      const meant = right.split('|').map(words);
      return left.split('|').map((said) => ({ said: words(said), meant }));
    });
}

export const synonyms: readonly Synonym[] = read(LINES + ABBREVIATIONS + ENGLISH);
