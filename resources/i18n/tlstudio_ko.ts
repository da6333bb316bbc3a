<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>AdviceBox</name>
        <message>
            <source>Case 1: large and different</source>
            <translation>1번 경우: 크고 유사성 낮음</translation>
        </message>
        <message>
            <source>Case 2: large and similar</source>
            <translation>2번 경우: 크고 유사성 높음</translation>
        </message>
        <message>
            <source>Case 3: small and different</source>
            <translation>3번 경우: 작고 유사성 낮음</translation>
        </message>
        <message>
            <source>Case 4: small and similar</source>
            <translation>4번 경우: 작고 유사성 높음</translation>
        </message>
        <message>
            <source>Choose a folder of images to see its place among the four cases.</source>
            <translation>이미지 폴더를 선택하면 네 가지 경우 중 어디에 속하는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Hardly alike: satellite pictures, drawings, scans of text.</source>
            <translation>거의 비슷하지 않음: 위성 사진, 그림, 문서 스캔.</translation>
        </message>
        <message>
            <source>How similar are your images to everyday photographs?</source>
            <translation>이미지가 일상 사진과 얼마나 비슷합니까?</translation>
        </message>
        <message>
            <source>Nothing alike: X-rays, microscope pictures, spectra.</source>
            <translation>전혀 비슷하지 않음: X선, 현미경 사진, 스펙트럼.</translation>
        </message>
        <message>
            <source>Rather different: surfaces, textures, parts seen from very near.</source>
            <translation>꽤 다름: 표면, 질감, 아주 가까이서 본 부분.</translation>
        </message>
        <message>
            <source>Rather similar: photographs of leaves, food, products on a table.</source>
            <translation>꽤 비슷함: 잎, 음식, 탁자 위의 제품 사진.</translation>
        </message>
        <message>
            <source>Similarity to the images of the pretraining</source>
            <translation>사전 학습 이미지와의 유사성</translation>
        </message>
        <message>
            <source>The models were pretrained on ImageNet: photographs of animals, plants and things.</source>
            <translation>모델은 ImageNet(동물, 식물, 사물 사진)으로 사전 학습되었습니다.</translation>
        </message>
        <message>
            <source>Use strategy {number}</source>
            <translation>전략 {number} 사용</translation>
        </message>
        <message>
            <source>Very similar: photographs of animals, plants and everyday things.</source>
            <translation>매우 비슷함: 동물, 식물, 일상 사물 사진.</translation>
        </message>
        <message>
            <source>Your data set is not here yet</source>
            <translation>아직 데이터셋이 없습니다</translation>
        </message>
        <message>
            <source>{images} training images; {large} and more count as large here.</source>
            <translation>학습 이미지 {images}장. 여기서는 {large}장 이상이면 큰 데이터셋으로 봅니다.</translation>
        </message>
    </context>
    <context>
        <name>AnswerCard</name>
        <message>
            <source>Answer of {model}</source>
            <translation>{model}의 예측</translation>
        </message>
        <message>
            <source>The image cannot be read: {reason}.</source>
            <translation>이미지를 읽을 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>The model was trained on this very image.</source>
            <translation>모델이 바로 이 이미지로 훈련했습니다.</translation>
        </message>
        <message>
            <source>{time} ms</source>
            <translation>{time} ms</translation>
        </message>
    </context>
    <context>
        <name>AnswerFilters</name>
        <message>
            <source>All answers</source>
            <translation>모든 예측</translation>
        </message>
        <message>
            <source>Any probability</source>
            <translation>모든 확률</translation>
        </message>
        <message>
            <source>Below {probability}</source>
            <translation>{probability} 미만</translation>
        </message>
        <message>
            <source>Cannot be read ({count})</source>
            <translation>읽을 수 없음 ({count})</translation>
        </message>
        <message>
            <source>Images on show, of all in the table</source>
            <translation>표의 전체 이미지 중 보이는 이미지</translation>
        </message>
        <message>
            <source>Show all images again</source>
            <translation>모든 이미지 다시 보기</translation>
        </message>
        <message>
            <source>Show only doubtful answers</source>
            <translation>불확실한 예측만 보기</translation>
        </message>
        <message>
            <source>Show only one answer</source>
            <translation>한 가지 예측만 보기</translation>
        </message>
        <message>
            <source>Show only the images of whose answer the model is less sure</source>
            <translation>모델이 덜 확신하는 이미지만 봅니다</translation>
        </message>
        <message>
            <source>Show only the images with this answer</source>
            <translation>이 클래스로 예측된 이미지만 봅니다</translation>
        </message>
        <message>
            <source>The models disagree</source>
            <translation>모델끼리 다름</translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <translation>{name} ({count})</translation>
        </message>
        <message>
            <source>{shown} of {count}</source>
            <translation>{shown} / {count}</translation>
        </message>
    </context>
    <context>
        <name>AnswerSummary</name>
        <message>
            <source>{count} others</source>
            <translation>기타 {count}장</translation>
        </message>
        <message>
            <source>{count} {name}</source>
            <translation>{name} {count}장</translation>
        </message>
    </context>
    <context>
        <name>AnswerViewer</name>
        <message>
            <source>Ask the chosen models about this image again</source>
            <translation>선택한 모델로 이 이미지를 다시 예측합니다</translation>
        </message>
        <message>
            <source>Back to the gallery (Escape)</source>
            <translation>갤러리로 돌아가기 (Esc)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Most probable classes of {model}</source>
            <translation>{model}의 확률 높은 클래스</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>다음</translation>
        </message>
        <message>
            <source>Open in Prediction</source>
            <translation>예측에서 열기</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>Reading the image…</source>
            <translation>이미지를 읽는 중…</translation>
        </message>
        <message>
            <source>Test image</source>
            <translation>테스트 이미지</translation>
        </message>
        <message>
            <source>The image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>The image after (right arrow)</source>
            <translation>다음 이미지 (오른쪽 화살표)</translation>
        </message>
        <message>
            <source>The image before (left arrow)</source>
            <translation>이전 이미지 (왼쪽 화살표)</translation>
        </message>
        <message>
            <source>This image cannot be shown: {reason}.</source>
            <translation>이 이미지를 표시할 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>True class: {true}
Loss: {loss}</source>
            <translation>정답: {true}
손실: {loss}</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{count}개 중 {place}번째</translation>
        </message>
        <message>
            <source>✓ Right</source>
            <translation>✓ 맞음</translation>
        </message>
        <message>
            <source>✕ Wrong</source>
            <translation>✕ 틀림</translation>
        </message>
    </context>
    <context>
        <name>AnswersModel</name>
        <message>
            <source>cannot be read: {reason}</source>
            <translation>읽을 수 없음: {reason}</translation>
        </message>
        <message>
            <source>{name}, {probability}</source>
            <translation>{name}, {probability}</translation>
        </message>
    </context>
    <context>
        <name>AnswersTable</name>
        <message>
            <source>Answer</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Images and answers; Up and Down show one, Ctrl+C copies</source>
            <translation>이미지와 예측. 위아래 화살표로 하나씩 보고 Ctrl+C로 복사합니다</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>확률</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>2순위</translation>
        </message>
    </context>
    <context>
        <name>AugmentPreview</name>
        <message>
            <source>Another draw</source>
            <translation>다시 뽑기</translation>
        </message>
        <message>
            <source>Another draw of the augmentation</source>
            <translation>데이터 증강을 다시 뽑기</translation>
        </message>
        <message>
            <source>Preparing the images…</source>
            <translation>이미지 준비 중…</translation>
        </message>
        <message>
            <source>Shows how the next epoch changes the same images.</source>
            <translation>같은 이미지가 다음 에포크에서 어떻게 바뀌는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Training images as the network sees them</source>
            <translation>네트워크가 보는 학습 이미지</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>What training sees</source>
            <translation>학습에 들어가는 이미지</translation>
        </message>
        <message>
            <source>Your own training images in epoch {epoch}, changed as the settings say.</source>
            <translation>에포크 {epoch}의 학습 이미지. 설정대로 변형되었습니다.</translation>
        </message>
    </context>
    <context>
        <name>ClassScores</name>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>클래스 찾기</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Of the images given this class, how many belong to it</source>
            <translation>이 클래스로 예측한 이미지 중 실제로 이 클래스인 비율</translation>
        </message>
        <message>
            <source>Of the images of this class, how many were recognised</source>
            <translation>이 클래스의 이미지 중 알아맞힌 비율</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Precision, recall and F1 of each class</source>
            <translation>클래스별 정밀도, 재현율, F1</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>The harmonic mean of precision and recall</source>
            <translation>정밀도와 재현율의 조화 평균</translation>
        </message>
        <message>
            <source>{count} classes, {images} images. Mean F1 over the classes: {f1}.</source>
            <translation>클래스 {count}개, 이미지 {images}장. 클래스 평균 F1: {f1}.</translation>
        </message>
    </context>
    <context>
        <name>ClassTable</name>
        <message>
            <source>Classes</source>
            <translation>클래스</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>95 % confidence: {low} to {high}</source>
            <translation>95% 신뢰구간: {low} ~ {high}</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Images seen in pretraining</source>
            <translation>사전 학습 이미지 수</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>초기 가중치</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Right on images the other got wrong</source>
            <translation>다른 쪽이 틀린 이미지를 맞힘</translation>
        </message>
        <message>
            <source>See the {count} images only it got right</source>
            <translation type="vanished">이 모델만 맞힌 이미지 {count}장 보기</translation>
        </message>
        <message>
            <source>See what only it got right ({count})</source>
            <translation>이 모델만 맞힌 이미지 보기 ({count})</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>Test accuracy</source>
            <translation>테스트 정확도</translation>
        </message>
        <message>
            <source>Test loss</source>
            <translation>테스트 손실</translation>
        </message>
        <message>
            <source>The two runs side by side</source>
            <translation>두 실험 비교</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>학습 이미지</translation>
        </message>
        <message>
            <source>Training time</source>
            <translation>학습 시간</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>of {count} images</source>
            <translation>이미지 {count}장 중</translation>
        </message>
        <message>
            <source>of {count} test images</source>
            <translation type="vanished">테스트 이미지 {count}장 중</translation>
        </message>
        <message>
            <source>random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>recommended</source>
            <translation>권장</translation>
        </message>
        <message>
            <source>slides</source>
            <translation>강의 자료</translation>
        </message>
        <message>
            <source>{epochs}, best: {best}</source>
            <translation>{epochs}, 최고: {best}</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points}%p</translation>
        </message>
    </context>
    <context>
        <name>ConfusionBox</name>
        <message>
            <source>Answer</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>이름순</translation>
        </message>
        <message>
            <source>Confusion matrix; arrow keys move from cell to cell, Enter shows its images</source>
            <translation>혼동 행렬. 화살표 키로 칸을 옮기고 Enter로 해당 이미지를 봅니다</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Larger cells (+, or Ctrl and the mouse wheel)</source>
            <translation>칸 크게 (+ 또는 Ctrl+마우스 휠)</translation>
        </message>
        <message>
            <source>Largest class first</source>
            <translation>큰 클래스부터</translation>
        </message>
        <message>
            <source>Order of the classes</source>
            <translation>클래스 순서</translation>
        </message>
        <message>
            <source>Per cent of class</source>
            <translation>클래스 내 백분율</translation>
        </message>
        <message>
            <source>Rows: true class. Columns: answer. Click a cell or a name to see its images.</source>
            <translation>행: 정답, 열: 예측. 칸이나 이름을 클릭하면 해당 이미지를 봅니다.</translation>
        </message>
        <message>
            <source>Smaller cells (−, or Ctrl and the mouse wheel)</source>
            <translation>칸 작게 (− 또는 Ctrl+마우스 휠)</translation>
        </message>
        <message>
            <source>True class</source>
            <translation>정답</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>단위</translation>
        </message>
        <message>
            <source>Worst class first</source>
            <translation>나쁜 클래스부터</translation>
        </message>
        <message>
            <source>{count} images</source>
            <translation>이미지 {count}장</translation>
        </message>
        <message>
            <source>{true} taken for {predicted}: {count} of {all} images ({share})</source>
            <translation>{true} → {predicted} 오인: {all}장 중 {count}장 ({share})</translation>
        </message>
        <message>
            <source>{true}: {count} of {all} images recognised ({share})</source>
            <translation>{true}: {all}장 중 {count}장 맞힘 ({share})</translation>
        </message>
    </context>
    <context>
        <name>CurvesView</name>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>최고</translation>
        </message>
        <message>
            <source>CSV table (*.csv)</source>
            <translation>CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation>그림으로 복사</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>학습 곡선</translation>
        </message>
        <message>
            <source>Curves of loss, accuracy, learning rate and speed over the epochs; the arrow keys read them</source>
            <translation>에포크별 손실, 정확도, 학습률, 속도 곡선. 화살표 키로 값을 읽습니다</translation>
        </message>
        <message>
            <source>Document (PDF)…</source>
            <translation>문서(PDF)…</translation>
        </message>
        <message>
            <source>Draw the learning rate and the images per second below</source>
            <translation>아래에 학습률과 초당 이미지 수를 그립니다</translation>
        </message>
        <message>
            <source>Draw the loss on a logarithmic scale</source>
            <translation>손실을 로그 눈금으로 그립니다</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>벡터 그림(SVG)…</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Epoch {epoch}. Training: loss {loss}, accuracy {accuracy}.</source>
            <translation>에포크 {epoch}. 학습: 손실 {loss}, 정확도 {accuracy}.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Export the curves</source>
            <translation>곡선 내보내기</translation>
        </message>
        <message>
            <source>Images per second</source>
            <translation>초당 이미지 수</translation>
        </message>
        <message>
            <source>Images per second: {speed}.</source>
            <translation>초당 이미지 수: {speed}.</translation>
        </message>
        <message>
            <source>Images/s</source>
            <translation>장/초</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Learning rate (solid: {first}, dashed: {second})</source>
            <translation>학습률 (실선: {first}, 점선: {second})</translation>
        </message>
        <message>
            <source>Learning rate: {rates}.</source>
            <translation>학습률: {rates}.</translation>
        </message>
        <message>
            <source>Learning rate: {rates}. Images per second: {speed}.</source>
            <translation type="vanished">학습률: {rates}. 초당 이미지 수: {speed}.</translation>
        </message>
        <message>
            <source>Log loss</source>
            <translation>로그 손실</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>손실</translation>
        </message>
        <message>
            <source>Loss, accuracy, learning rate and speed of each epoch</source>
            <translation>에포크별 손실, 정확도, 학습률, 속도</translation>
        </message>
        <message>
            <source>No learning rate: solved directly</source>
            <translation>학습률 없음: 바로 풀이</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>그림(PNG)…</translation>
        </message>
        <message>
            <source>Point at an epoch, or press the arrow keys in the plot, to read its numbers.</source>
            <translation>에포크를 가리키거나 그래프에서 화살표 키를 누르면 값을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>Rate, speed</source>
            <translation>학습률·속도</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation>SVG 그림 (*.svg)</translation>
        </message>
        <message>
            <source>Show the curves as a table</source>
            <translation>곡선을 표로 보기</translation>
        </message>
        <message>
            <source>Show the same numbers as a table</source>
            <translation>같은 값을 표로 봅니다</translation>
        </message>
        <message>
            <source>Solid: training. Dashed: validation.</source>
            <translation>실선: 학습, 점선: 검증.</translation>
        </message>
        <message>
            <source>Solid: training. Dashed: validation. ★ best epoch: {epoch}.</source>
            <translation>실선: 학습, 점선: 검증. ★ 최고 에포크: {epoch}.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>표</translation>
        </message>
        <message>
            <source>Table (CSV)…</source>
            <translation>표(CSV)…</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Train acc.</source>
            <translation>학습 정확도</translation>
        </message>
        <message>
            <source>Train loss</source>
            <translation>학습 손실</translation>
        </message>
        <message>
            <source>Val. acc.</source>
            <translation>검증 정확도</translation>
        </message>
        <message>
            <source>Val. loss</source>
            <translation>검증 손실</translation>
        </message>
        <message>
            <source>Validation: loss {loss}, accuracy {accuracy}.</source>
            <translation>검증: 손실 {loss}, 정확도 {accuracy}.</translation>
        </message>
    </context>
    <context>
        <name>DataFlow</name>
        <message>
            <source>Drawing the sample data…</source>
            <translation>예제 데이터를 그리는 중…</translation>
        </message>
    </context>
    <context>
        <name>DataPanel</name>
        <message>
            <source>1 image</source>
            <translation>이미지 1장</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>다시 검사</translation>
        </message>
        <message>
            <source>Choose a folder of images</source>
            <translation>이미지 폴더 선택</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>모델 선택</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>폴더 선택…</translation>
        </message>
        <message>
            <source>Draws a small set of leaves in five conditions, to try everything at once.</source>
            <translation>다섯 가지 상태의 잎 그림을 만들어 모든 기능을 바로 써 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Drop a folder of images here</source>
            <translation>이미지 폴더를 여기에 놓으세요</translation>
        </message>
        <message>
            <source>Drop the folder to look at its images</source>
            <translation>폴더를 놓으면 이미지를 살펴봅니다</translation>
        </message>
        <message>
            <source>Go on and choose a model</source>
            <translation>다음: 모델 선택</translation>
        </message>
        <message>
            <source>Look for images that were added, changed or removed.</source>
            <translation>추가, 변경, 삭제된 이미지를 찾습니다.</translation>
        </message>
        <message>
            <source>One image in one class, and it cannot be read</source>
            <translation>클래스 1개, 이미지 1장, 읽을 수 없음</translation>
        </message>
        <message>
            <source>One readable image in one class</source>
            <translation>클래스 1개, 읽을 수 있는 이미지 1장</translation>
        </message>
        <message>
            <source>One sub-folder for each class, as in “roses/…”, “tulips/…”. Folders named train, val and test are understood. Your files are never moved or changed.</source>
            <translation>“장미/…”, “튤립/…”처럼 클래스마다 하위 폴더가 하나씩 있어야 합니다. train, val, test 폴더도 인식합니다. 파일을 옮기거나 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>Open {folder}</source>
            <translation>{folder} 열기</translation>
        </message>
        <message>
            <source>Opened before</source>
            <translation>최근에 연 폴더</translation>
        </message>
        <message>
            <source>Other folder…</source>
            <translation>다른 폴더…</translation>
        </message>
        <message>
            <source>The folder itself says which images are for training and test; validation is cut from training.</source>
            <translation>학습과 테스트 이미지는 폴더 구조에 정해져 있고, 검증 이미지는 학습 이미지에서 나눕니다.</translation>
        </message>
        <message>
            <source>The folder itself says which images are for training, validation and test.</source>
            <translation>학습, 검증, 테스트 이미지가 폴더 구조에 정해져 있습니다.</translation>
        </message>
        <message>
            <source>Use the sample data</source>
            <translation>예제 데이터 사용</translation>
        </message>
        <message>
            <source>{count} images</source>
            <translation>이미지 {count}장</translation>
        </message>
        <message>
            <source>{images} images in one class, all readable</source>
            <translation>클래스 1개, 이미지 {images}장, 모두 읽을 수 있음</translation>
        </message>
        <message>
            <source>{images} images in one class, {bad} of them cannot be read</source>
            <translation>클래스 1개, 이미지 {images}장, {bad}장은 읽을 수 없음</translation>
        </message>
        <message>
            <source>{images} images in {classes} classes, all readable</source>
            <translation>클래스 {classes}개, 이미지 {images}장, 모두 읽을 수 있음</translation>
        </message>
        <message>
            <source>{images} images in {classes} classes, {bad} of them cannot be read</source>
            <translation>클래스 {classes}개, 이미지 {images}장, {bad}장은 읽을 수 없음</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Folder of images</source>
            <translation>이미지 폴더(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Images</source>
            <translation>이미지(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Model file</source>
            <translation>모델 파일(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Seed of the crop</source>
            <translation>자르기 시드(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;View of an image</source>
            <translation>이미지 보기(&amp;V)</translation>
        </message>
        <message>
            <source>A random crop, as in the slides</source>
            <translation>무작위 자르기(강의 자료 방식)</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>모든 이미지</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>Evaluate a model file on a folder</source>
            <translation>모델 파일을 폴더로 평가</translation>
        </message>
        <message>
            <source>Folder of images</source>
            <translation>이미지 폴더</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>모델 파일</translation>
        </message>
        <message>
            <source>Model files (*.pt)</source>
            <translation>모델 파일 (*.pt)</translation>
        </message>
        <message>
            <source>Seed of the crop</source>
            <translation>자르기 시드</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>테스트 이미지</translation>
        </message>
        <message>
            <source>Test images, or all where there is no split</source>
            <translation>테스트 이미지 (분할이 없으면 전체)</translation>
        </message>
        <message>
            <source>The class folders must have the names of the classes that the model knows.</source>
            <translation>클래스 폴더 이름이 모델이 아는 클래스 이름과 같아야 합니다.</translation>
        </message>
        <message>
            <source>The middle of each image, the same every time</source>
            <translation>이미지 가운데(항상 같음)</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>학습 이미지</translation>
        </message>
        <message>
            <source>Validation images</source>
            <translation>검증 이미지</translation>
        </message>
        <message>
            <source>View of an image</source>
            <translation>이미지 보기</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>어떤 이미지</translation>
        </message>
    </context>
    <context>
        <name>EvaluateHead</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel the evaluation</source>
            <translation>평가 취소</translation>
        </message>
        <message>
            <source>Evaluate a model file on a folder of images</source>
            <translation>모델 파일을 이미지 폴더로 평가</translation>
        </message>
        <message>
            <source>Evaluate a model file on a folder…</source>
            <translation>모델 파일을 폴더로 평가…</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>“{file}” 파일로 저장했습니다.</translation>
        </message>
        <message>
            <source>Try again…</source>
            <translation>다시 시도…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>{name} was moved to the trash.</source>
            <translation>{name} 항목을 휴지통으로 옮겼습니다.</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>Choose a model to train</source>
            <translation>학습할 모델 선택</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>No run has been tested yet.</source>
            <translation>아직 테스트한 실험이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing to evaluate yet</source>
            <translation>아직 평가할 것이 없습니다</translation>
        </message>
        <message>
            <source>When a run ends it is tested here. Train a baseline and a pretrained model to compare them.</source>
            <translation>실험이 끝나면 여기에서 테스트합니다. 기준 모델과 사전 학습 모델을 학습하여 비교하세요.</translation>
        </message>
    </context>
    <context>
        <name>ExportButton</name>
        <message>
            <source>CSV table (*.csv)</source>
            <translation>CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation>SVG 그림 (*.svg)</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Back to {value}, the recipe's value</source>
            <translation>레시피 값 {value} 되돌리기</translation>
        </message>
        <message>
            <source>Not the value of the recipe</source>
            <translation>레시피와 다른 값</translation>
        </message>
        <message>
            <source>Reset {setting} to the recipe's value</source>
            <translation>{setting} 값을 레시피 값으로 되돌리기</translation>
        </message>
    </context>
    <context>
        <name>FolderAnswers</name>
        <message>
            <source>Answer again</source>
            <translation>다시 예측</translation>
        </message>
        <message>
            <source>Ask the chosen models about all of these images once more</source>
            <translation>선택한 모델로 이 이미지를 모두 다시 예측합니다</translation>
        </message>
        <message>
            <source>CSV table (*.csv)</source>
            <translation>CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close the table</source>
            <translation>표 닫기</translation>
        </message>
        <message>
            <source>Close the table and go back to single images</source>
            <translation>표를 닫고 이미지 한 장씩 보기로 돌아갑니다</translation>
        </message>
        <message>
            <source>Copy the rows on show for a spreadsheet; Ctrl+C in the table copies the marked ones</source>
            <translation>보이는 행을 스프레드시트용으로 복사합니다. 표에서 Ctrl+C를 누르면 선택한 행을 복사합니다</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>표 복사</translation>
        </message>
        <message>
            <source>Images answered</source>
            <translation>예측한 이미지</translation>
        </message>
        <message>
            <source>Looking for images: {count} so far…</source>
            <translation>이미지를 찾는 중: 지금까지 {count}장…</translation>
        </message>
        <message>
            <source>Save the answers</source>
            <translation>예측 저장</translation>
        </message>
        <message>
            <source>Save the rows on show as a CSV table for Excel and scripts</source>
            <translation>보이는 행을 Excel과 스크립트용 CSV 표로 저장합니다</translation>
        </message>
        <message>
            <source>Save the table as CSV</source>
            <translation>표를 CSV로 저장</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>“{file}” 파일로 저장했습니다.</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>저장…</translation>
        </message>
        <message>
            <source>Stop here; what has been answered stays in the table</source>
            <translation>여기서 멈춥니다. 지금까지의 예측은 표에 남습니다</translation>
        </message>
        <message>
            <source>Stopped after {done} of {total} images.</source>
            <translation>이미지 {total}장 중 {done}장에서 멈췄습니다.</translation>
        </message>
        <message>
            <source>The table is in the clipboard.</source>
            <translation>표를 클립보드에 복사했습니다.</translation>
        </message>
        <message>
            <source>There is no image in it. Choose another folder.</source>
            <translation>이미지가 없습니다. 다른 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Waiting for the models…</source>
            <translation>모델을 기다리는 중…</translation>
        </message>
        <message>
            <source>predictions</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>{count} chosen files and folders</source>
            <translation type="vanished">선택한 파일과 폴더 {count}개</translation>
        </message>
        <message>
            <source>{count} files</source>
            <translation>파일 {count}개</translation>
        </message>
        <message>
            <source>{count} files and folders</source>
            <translation>파일과 폴더 {count}개</translation>
        </message>
        <message>
            <source>{count} folders</source>
            <translation>폴더 {count}개</translation>
        </message>
        <message>
            <source>{count} images in {time}.</source>
            <translation>이미지 {count}장, {time}.</translation>
        </message>
        <message>
            <source>{count} images in {time}; {bad} of them cannot be read.</source>
            <translation>이미지 {count}장, {time}. {bad}장은 읽을 수 없습니다.</translation>
        </message>
        <message>
            <source>{count} images were found.</source>
            <translation>이미지 {count}장을 찾았습니다.</translation>
        </message>
        <message>
            <source>{done} of {total} images · {rate} a second · until {time}</source>
            <translation>이미지 {total}장 중 {done}장 · 초당 {rate}장 · {time} 종료 예정</translation>
        </message>
        <message>
            <source>“{file}” could not be written: {reason}. Choose another place.</source>
            <translation>“{file}” 파일을 쓸 수 없습니다: {reason}. 다른 위치를 선택하세요.</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Forget these</source>
            <translation>목록 지우기(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>테마(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>시스템 설정</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Model &amp; strategy</source>
            <translation>모델과 전략</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>최근 폴더 열기(&amp;R)</translation>
        </message>
        <message>
            <source>Paused at {percent} · {title} – TL Studio</source>
            <translation>{percent}에서 일시 정지 · {title} – TL Studio</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Steps of the work</source>
            <translation>작업 단계</translation>
        </message>
        <message>
            <source>TL Studio</source>
            <translation>TL Studio</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>{percent} % · {title} – TL Studio</source>
            <translation type="vanished">{percent} % · {title} – TL Studio</translation>
        </message>
        <message>
            <source>{percent} · {title} – TL Studio</source>
            <translation>{percent} · {title} – TL Studio</translation>
        </message>
    </context>
    <context>
        <name>Gallery</name>
        <message>
            <source>All answers</source>
            <translation>모든 예측</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>모든 클래스</translation>
        </message>
        <message>
            <source>Choose the folder that the images are in now</source>
            <translation>이미지가 지금 있는 폴더를 선택하세요</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>폴더 선택…</translation>
        </message>
        <message>
            <source>Every image was recognised.</source>
            <translation>모든 이미지를 맞혔습니다.</translation>
        </message>
        <message>
            <source>Images of all classes, worst first</source>
            <translation>모든 클래스의 이미지, 나쁜 것부터</translation>
        </message>
        <message>
            <source>No mistakes</source>
            <translation>틀린 것 없음</translation>
        </message>
        <message>
            <source>No such images</source>
            <translation>해당 이미지 없음</translation>
        </message>
        <message>
            <source>Only {model} is right</source>
            <translation>{model}만 맞힘</translation>
        </message>
        <message>
            <source>Open in Prediction</source>
            <translation>예측에서 열기</translation>
        </message>
        <message>
            <source>Open large</source>
            <translation>크게 보기</translation>
        </message>
        <message>
            <source>Reading the answers…</source>
            <translation>예측을 읽는 중…</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation>맞은 예측</translation>
        </message>
        <message>
            <source>Show all answers</source>
            <translation>모든 예측 보기</translation>
        </message>
        <message>
            <source>Show images of all classes</source>
            <translation>모든 클래스의 이미지 보기</translation>
        </message>
        <message>
            <source>Test images, the worst first; Enter opens one</source>
            <translation>테스트 이미지, 나쁜 것부터. Enter로 엽니다</translation>
        </message>
        <message>
            <source>The images are no longer in “{folder}”.</source>
            <translation>이미지가 더 이상 “{folder}” 폴더에 없습니다.</translation>
        </message>
        <message>
            <source>The images cannot be listed</source>
            <translation>이미지 목록을 표시할 수 없습니다</translation>
        </message>
        <message>
            <source>There are none of this kind here.</source>
            <translation>이런 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>어떤 이미지</translation>
        </message>
        <message>
            <source>Wrong answers</source>
            <translation>틀린 예측</translation>
        </message>
        <message>
            <source>{count} images</source>
            <translation type="vanished">이미지 {count}장</translation>
        </message>
        <message>
            <source>{count} shown</source>
            <translation>{count}장 표시</translation>
        </message>
        <message>
            <source>{name} and images taken for it</source>
            <translation>{name} 및 이 클래스로 오인된 이미지</translation>
        </message>
        <message>
            <source>{name}, recognised</source>
            <translation>{name}, 맞힘</translation>
        </message>
        <message>
            <source>{true} taken for {predicted}</source>
            <translation>{true} → {predicted} 오인</translation>
        </message>
    </context>
    <context>
        <name>HeatBar</name>
        <message>
            <source>Colours the places of the image that spoke for the answer (Grad-CAM). Alt+L</source>
            <translation>예측의 근거가 된 부분에 색을 입힙니다 (Grad-CAM). Alt+L</translation>
        </message>
        <message>
            <source>How strongly the colours cover the image</source>
            <translation>색의 진하기</translation>
        </message>
        <message>
            <source>The colours cover {share} of the image beneath.</source>
            <translation>색이 아래 이미지를 {share} 덮습니다.</translation>
        </message>
        <message>
            <source>Where the network &amp;looked</source>
            <translation>모델이 주목한 영역(&amp;L)</translation>
        </message>
        <message>
            <source>less</source>
            <translation>약함</translation>
        </message>
        <message>
            <source>more</source>
            <translation>강함</translation>
        </message>
    </context>
    <context>
        <name>HeatView</name>
        <message>
            <source>Finding out where {model} looked…</source>
            <translation>{model}: 주목한 영역을 찾는 중…</translation>
        </message>
        <message>
            <source>It cannot be shown where the network looked: {reason}.</source>
            <translation>모델이 주목한 영역을 표시할 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>It tells {rows} × {columns} places of the image apart; computed in {time} ms.</source>
            <translation>이미지를 {rows} × {columns}칸으로 구분합니다. 계산 시간 {time} ms.</translation>
        </message>
        <message>
            <source>Open an image to see where the network looked.</source>
            <translation>이미지를 열면 모델이 주목한 영역을 보여 줍니다.</translation>
        </message>
        <message>
            <source>To {model} no place of this image speaks for “{name}”</source>
            <translation>{model}: 이 이미지에 “{name}” 클래스의 근거가 되는 곳이 없습니다</translation>
        </message>
        <message>
            <source>Where {model} looked for “{name}”</source>
            <translation>{model}: “{name}” 클래스를 판단할 때 주목한 영역</translation>
        </message>
    </context>
    <context>
        <name>HelpDrawer</name>
        <message>
            <source>Close the help</source>
            <translation>도움말 닫기</translation>
        </message>
        <message>
            <source>Close the help (Esc)</source>
            <translation>도움말 닫기 (Esc)</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>용어집</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Meaning of the term</source>
            <translation>용어의 뜻</translation>
        </message>
        <message>
            <source>No term has these words. Try a shorter one.</source>
            <translation>해당 용어가 없습니다. 더 짧은 말로 찾아보세요.</translation>
        </message>
        <message>
            <source>Search the glossary</source>
            <translation>용어 검색</translation>
        </message>
        <message>
            <source>Terms of the glossary</source>
            <translation>용어 목록</translation>
        </message>
        <message>
            <source>This control</source>
            <translation>이 항목</translation>
        </message>
        <message>
            <source>What the control in focus is for</source>
            <translation>선택한 항목의 용도</translation>
        </message>
    </context>
    <context>
        <name>HelpFlow</name>
        <message>
            <source>Close the help</source>
            <translation>도움말 닫기</translation>
        </message>
    </context>
    <context>
        <name>HistoryStrip</name>
        <message>
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Images looked at before; the arrow keys go through them, Delete takes one out</source>
            <translation>이전에 본 이미지. 화살표 키로 옮기고 Delete로 목록에서 뺍니다</translation>
        </message>
        <message>
            <source>Looked at before</source>
            <translation>이전에 본 이미지</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>빼기</translation>
        </message>
        <message>
            <source>Take all images out of the list</source>
            <translation>목록 비우기</translation>
        </message>
        <message>
            <source>Take all images out of this list; their files stay</source>
            <translation>목록에서 이미지를 모두 뺍니다. 파일은 그대로 있습니다</translation>
        </message>
        <message>
            <source>Take the marked image out of the list</source>
            <translation>선택한 이미지를 목록에서 빼기</translation>
        </message>
        <message>
            <source>Take the marked image out of this list (Delete); its file stays</source>
            <translation>선택한 이미지를 목록에서 뺍니다 (Delete). 파일은 그대로 있습니다</translation>
        </message>
    </context>
    <context>
        <name>ImageIntake</name>
        <message>
            <source>Choose a folder of images</source>
            <translation>이미지 폴더 선택</translation>
        </message>
        <message>
            <source>Images ({kinds})</source>
            <translation>이미지 ({kinds})</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>이미지 열기</translation>
        </message>
    </context>
    <context>
        <name>ImageStage</name>
        <message>
            <source>Choose a row to see its image</source>
            <translation>행을 선택하면 이미지가 표시됩니다</translation>
        </message>
        <message>
            <source>Drop an image or a folder here</source>
            <translation>이미지나 폴더를 여기에 놓으세요</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Or open one with Ctrl+O, or paste an image with Ctrl+V.</source>
            <translation>Ctrl+O로 열거나 Ctrl+V로 붙여 넣을 수도 있습니다.</translation>
        </message>
        <message>
            <source>Reading the image…</source>
            <translation>이미지를 읽는 중…</translation>
        </message>
        <message>
            <source>Try another image.</source>
            <translation>다른 이미지를 사용하세요.</translation>
        </message>
        <message>
            <source>“{file}” cannot be read: {reason}.</source>
            <translation>“{file}” 파일을 읽을 수 없습니다: {reason}.</translation>
        </message>
    </context>
    <context>
        <name>LogView</name>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Copy the log</source>
            <translation>로그 복사</translation>
        </message>
        <message>
            <source>Each epoch is written here when it ends.</source>
            <translation>에포크가 끝날 때마다 여기에 기록됩니다.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>로그</translation>
        </message>
        <message>
            <source>Save the log</source>
            <translation>로그 저장</translation>
        </message>
        <message>
            <source>Save the log as a file</source>
            <translation>로그를 파일로 저장</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>저장…</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>텍스트 (*.txt)</translation>
        </message>
        <message>
            <source>Training log</source>
            <translation>학습 로그</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>“{name}” is neither a folder, an image nor a model of TL Studio.</source>
            <translation>“{name}” 파일은 폴더도, 이미지도, TL Studio 모델도 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>MessageCard</name>
        <message>
            <source>Close this message</source>
            <translation>이 메시지 닫기</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>세부 정보 복사</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>세부 정보</translation>
        </message>
        <message>
            <source>Details of the message</source>
            <translation>메시지 세부 정보</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Add model files</source>
            <translation>모델 파일 추가</translation>
        </message>
        <message>
            <source>Add model file…</source>
            <translation>모델 파일 추가…</translation>
        </message>
        <message>
            <source>Model files (*.pt)</source>
            <translation>모델 파일 (*.pt)</translation>
        </message>
        <message>
            <source>Models that answer</source>
            <translation>예측할 모델</translation>
        </message>
        <message>
            <source>Models that answer; Space switches one on or off</source>
            <translation type="vanished">예측할 모델. 스페이스 키로 켜고 끕니다</translation>
        </message>
        <message>
            <source>Models that answer; Space switches one on or off, Delete removes a file that was added</source>
            <translation>예측할 모델. 스페이스 키로 켜고 끄며, Delete 키로 추가한 파일을 목록에서 뺍니다</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>목록에서 제거</translation>
        </message>
        <message>
            <source>{name} ({folder})</source>
            <translation>{name} ({folder})</translation>
        </message>
    </context>
    <context>
        <name>ModelColumn</name>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>built in</source>
            <translation>내장</translation>
        </message>
        <message>
            <source>downloaded</source>
            <translation>내려받음</translation>
        </message>
        <message>
            <source>downloading, {percent}</source>
            <translation>내려받는 중, {percent}</translation>
        </message>
        <message>
            <source>from scratch</source>
            <translation>처음부터 학습</translation>
        </message>
        <message>
            <source>from {file}</source>
            <translation>{file} 파일</translation>
        </message>
        <message>
            <source>{megabytes} MB</source>
            <translation>{megabytes} MB</translation>
        </message>
        <message>
            <source>{parameters} · {pixels} px</source>
            <translation>{parameters} · {pixels} px</translation>
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Search models</source>
            <translation>모델 검색</translation>
        </message>
    </context>
    <context>
        <name>NetworkStrip</name>
        <message>
            <source>Stages of the network</source>
            <translation>네트워크 스테이지</translation>
        </message>
        <message>
            <source>classifier</source>
            <translation>분류기</translation>
        </message>
        <message>
            <source>{frozen} of {stages} stages are frozen; trained: {names}</source>
            <translation>스테이지 {stages}개 중 {frozen}개 고정. 학습: {names}</translation>
        </message>
        <message>
            <source>{stage}: {count} parameters, frozen</source>
            <translation>{stage}: 파라미터 {count}개, 고정</translation>
        </message>
        <message>
            <source>{stage}: {count} parameters, trained</source>
            <translation>{stage}: 파라미터 {count}개, 학습</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>For example: with groups of the same leaf kept together</source>
            <translation>예: 같은 잎의 사진을 한 세트에 모음</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Note on a run</source>
            <translation>실험 메모</translation>
        </message>
        <message>
            <source>What you tried and why, what you saw. It is kept beside the run's results.</source>
            <translation>무엇을 왜 시도했고 어떤 결과를 보았는지 적으세요. 실험 결과와 함께 보관됩니다.</translation>
        </message>
    </context>
    <context>
        <name>NotesList</name>
        <message>
            <source>Warning: {text}</source>
            <translation>주의: {text}</translation>
        </message>
    </context>
    <context>
        <name>PairTable</name>
        <message>
            <source>At most the 1,000 most frequent; the confusion matrix has them all</source>
            <translation>가장 잦은 1,000개까지만 표시합니다. 전체는 혼동 행렬에 있습니다</translation>
        </message>
        <message>
            <source>Confused pairs of classes, most frequent first</source>
            <translation>혼동한 클래스 쌍, 잦은 것부터</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Of the images of the true class</source>
            <translation>정답 클래스의 이미지 중</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Share of the class</source>
            <translation type="vanished">클래스 내 비율</translation>
        </message>
        <message>
            <source>Taken for</source>
            <translation>오인한 클래스</translation>
        </message>
        <message>
            <source>True class</source>
            <translation>정답</translation>
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <source>Choose: {name}</source>
            <translation>선택: {name}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>선택…</translation>
        </message>
    </context>
    <context>
        <name>PictureViewer</name>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>The image; the left and right arrow keys go to another</source>
            <translation>이미지. 왼쪽·오른쪽 화살표 키로 다른 이미지로 이동합니다</translation>
        </message>
        <message>
            <source>This image cannot be shown: {reason}.</source>
            <translation>이 이미지를 표시할 수 없습니다: {reason}.</translation>
        </message>
    </context>
    <context>
        <name>PredictionHead</name>
        <message>
            <source>Answer for all images of a folder, in a table that can be saved</source>
            <translation>폴더의 모든 이미지를 예측하여 저장할 수 있는 표로 보여 줍니다</translation>
        </message>
        <message>
            <source>Choose a model that answers.</source>
            <translation>예측할 모델을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a model to train</source>
            <translation>학습할 모델 선택</translation>
        </message>
        <message>
            <source>Drop an image or a folder anywhere on this page.</source>
            <translation>이 화면 아무 곳에나 이미지나 폴더를 놓으세요.</translation>
        </message>
        <message>
            <source>Open an image, or several for a table (Ctrl+O)</source>
            <translation>이미지를 엽니다. 여러 장이면 표로 보여 줍니다 (Ctrl+O)</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>폴더 열기…</translation>
        </message>
        <message>
            <source>Open image…</source>
            <translation>이미지 열기…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Paste an image from the clipboard</source>
            <translation>클립보드의 이미지 붙여넣기</translation>
        </message>
        <message>
            <source>Paste an image or a file (Ctrl+V)</source>
            <translation>이미지나 파일 붙여넣기 (Ctrl+V)</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>The models disagree</source>
            <translation>모델끼리 다름</translation>
        </message>
        <message>
            <source>There is no trained model yet. Train one, or add a model file.</source>
            <translation>아직 학습한 모델이 없습니다. 모델을 학습하거나 모델 파일을 추가하세요.</translation>
        </message>
        <message>
            <source>{name}, {probability}</source>
            <translation>{name}, {probability}</translation>
        </message>
        <message>
            <source>{name}: {count} models agree</source>
            <translation>{name}: 모델 {count}개가 일치</translation>
        </message>
    </context>
    <context>
        <name>PredictionPanel</name>
        <message>
            <source>Answer for all images of a folder, in a table that can be saved</source>
            <translation type="vanished">폴더의 모든 이미지를 예측하여 저장할 수 있는 표로 보여 줍니다</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Check a model in the list, or add a model file.</source>
            <translation>목록에서 모델을 선택하거나 모델 파일을 추가하세요.</translation>
        </message>
        <message>
            <source>Choose a model that answers.</source>
            <translation type="vanished">예측할 모델을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a model to train</source>
            <translation type="vanished">학습할 모델 선택</translation>
        </message>
        <message>
            <source>Copy an image or an image file first.</source>
            <translation>먼저 이미지나 이미지 파일을 복사하세요.</translation>
        </message>
        <message>
            <source>Drop an image or a folder anywhere on this page.</source>
            <translation type="vanished">이 화면 아무 곳에나 이미지나 폴더를 놓으세요.</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>모델을 불러오는 중…</translation>
        </message>
        <message>
            <source>Looking at the image…</source>
            <translation>이미지를 보는 중…</translation>
        </message>
        <message>
            <source>No model is chosen.</source>
            <translation>선택한 모델이 없습니다.</translation>
        </message>
        <message>
            <source>Not loaded yet</source>
            <translation>아직 불러오지 않음</translation>
        </message>
        <message>
            <source>Open an image, or several for a table (Ctrl+O)</source>
            <translation type="vanished">이미지를 엽니다. 여러 장이면 표로 보여 줍니다 (Ctrl+O)</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation type="vanished">폴더 열기…</translation>
        </message>
        <message>
            <source>Open image…</source>
            <translation type="vanished">이미지 열기…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation type="vanished">붙여넣기</translation>
        </message>
        <message>
            <source>Paste an image from the clipboard</source>
            <translation type="vanished">클립보드의 이미지 붙여넣기</translation>
        </message>
        <message>
            <source>Paste an image or a file (Ctrl+V)</source>
            <translation type="vanished">이미지나 파일 붙여넣기 (Ctrl+V)</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation type="vanished">예측</translation>
        </message>
        <message>
            <source>Ready. Drop an image.</source>
            <translation>준비되었습니다. 이미지를 놓으세요.</translation>
        </message>
        <message>
            <source>The models disagree</source>
            <translation type="vanished">모델끼리 다름</translation>
        </message>
        <message>
            <source>There is no image in the clipboard.</source>
            <translation>클립보드에 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>There is no trained model yet. Train one, or add a model file.</source>
            <translation type="vanished">아직 학습한 모델이 없습니다. 모델을 학습하거나 모델 파일을 추가하세요.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>{name}, {probability}</source>
            <translation type="vanished">{name}, {probability}</translation>
        </message>
        <message>
            <source>{name}: {count} models agree</source>
            <translation type="vanished">{name}: 모델 {count}개가 일치</translation>
        </message>
    </context>
    <context>
        <name>ProblemList</name>
        <message>
            <source>Problems</source>
            <translation>문제</translation>
        </message>
    </context>
    <context>
        <name>Quadrant</name>
        <message>
            <source>Case {case}</source>
            <translation>{case}번 경우</translation>
        </message>
        <message>
            <source>Size and similarity of the data set</source>
            <translation>데이터셋의 크기와 유사성</translation>
        </message>
        <message>
            <source>Strategy {number}</source>
            <translation>전략 {number}</translation>
        </message>
        <message>
            <source>There is no data set yet.</source>
            <translation>아직 데이터셋이 없습니다.</translation>
        </message>
        <message>
            <source>different</source>
            <translation>유사성 낮음</translation>
        </message>
        <message>
            <source>large</source>
            <translation>큼</translation>
        </message>
        <message>
            <source>similar</source>
            <translation>유사성 높음</translation>
        </message>
        <message>
            <source>small</source>
            <translation>작음</translation>
        </message>
        <message>
            <source>{images} training images, similarity {percent} %: case {case}, strategy {strategy}</source>
            <translation type="vanished">학습 이미지 {images}장, 유사성 {percent} %: {case}번 경우, 전략 {strategy}</translation>
        </message>
        <message>
            <source>{images} training images, similarity {percent}: case {case}, strategy {strategy}</source>
            <translation>학습 이미지 {images}장, 유사성 {percent}: {case}번 경우, 전략 {strategy}</translation>
        </message>
    </context>
    <context>
        <name>QueueCard</name>
        <message>
            <source>Duplicate</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>편집</translation>
        </message>
        <message>
            <source>Failed: {reason}</source>
            <translation>실패: {reason}</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>아래로</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>위로</translation>
        </message>
        <message>
            <source>One after the other, without asking; one that fails does not stop the rest</source>
            <translation>묻지 않고 차례로 학습합니다. 하나가 실패해도 나머지는 계속합니다</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>대기열 일시 정지</translation>
        </message>
        <message>
            <source>Queue ({count})</source>
            <translation>대기열 ({count})</translation>
        </message>
        <message>
            <source>Queue of trainings; Alt with the arrow keys moves one up or down</source>
            <translation>학습 대기열. Alt+화살표 키로 순서를 바꿉니다</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>빼기</translation>
        </message>
        <message>
            <source>Start after this run</source>
            <translation>이 실험 뒤 시작</translation>
        </message>
        <message>
            <source>Start queue</source>
            <translation>대기열 시작</translation>
        </message>
        <message>
            <source>The next one starts when this run has ended.</source>
            <translation>이 실험이 끝나면 다음 학습이 시작됩니다.</translation>
        </message>
        <message>
            <source>The queue is paused.</source>
            <translation>대기열이 일시 정지되었습니다.</translation>
        </message>
        <message>
            <source>The run in hand goes on; no further one starts by itself</source>
            <translation>진행 중인 실험은 계속되고 다음 학습은 자동으로 시작되지 않습니다</translation>
        </message>
        <message>
            <source>{epochs} epochs at {pixels} px</source>
            <translation>{epochs} 에포크, {pixels} px</translation>
        </message>
        <message>
            <source>{number}. {name}</source>
            <translation>{number}. {name}</translation>
        </message>
        <message>
            <source>{what} ({keys})</source>
            <translation>{what} ({keys})</translation>
        </message>
    </context>
    <context>
        <name>QueueEditBar</name>
        <message>
            <source>Leave as it was</source>
            <translation>그대로 두기</translation>
        </message>
        <message>
            <source>Leave the job in the queue as it was</source>
            <translation>대기열의 작업을 그대로 둡니다</translation>
        </message>
        <message>
            <source>Put these settings into the queue</source>
            <translation>이 설정을 대기열에 반영합니다</translation>
        </message>
        <message>
            <source>Update in queue</source>
            <translation>대기열에 반영</translation>
        </message>
        <message>
            <source>You are editing “{name}”, number {number} in the queue.</source>
            <translation>대기열 {number}번 “{name}” 작업을 편집하고 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>QueueEditFlow</name>
        <message>
            <source>The job that you were editing is no longer in the queue.</source>
            <translation>편집하던 작업이 대기열에 더 이상 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>QueueFlow</name>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Start queue</source>
            <translation>대기열 시작</translation>
        </message>
        <message>
            <source>The queue has ended. Finished: {done}.</source>
            <translation>대기열이 끝났습니다. 완료: {done}.</translation>
        </message>
        <message>
            <source>The queue has ended. Finished: {done}. Failed: {failed}, still in the queue.</source>
            <translation>대기열이 끝났습니다. 완료: {done}. 실패: {failed}, 대기열에 남아 있습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>“{name}” is in the queue and starts by itself when its turn has come.</source>
            <translation>“{name}” 작업을 대기열에 넣었습니다. 차례가 되면 자동으로 시작합니다.</translation>
        </message>
        <message>
            <source>“{name}” is in the queue.</source>
            <translation>“{name}” 작업을 대기열에 넣었습니다.</translation>
        </message>
        <message>
            <source>“{name}” was removed from the queue.</source>
            <translation>“{name}” 작업을 대기열에서 뺐습니다.</translation>
        </message>
    </context>
    <context>
        <name>ResultTabs</name>
        <message>
            <source>Classes</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Classes as CSV…</source>
            <translation>클래스 표를 CSV로…</translation>
        </message>
        <message>
            <source>Comparison as CSV…</source>
            <translation>비교 표를 CSV로…</translation>
        </message>
        <message>
            <source>Confused pairs</source>
            <translation>혼동 쌍</translation>
        </message>
        <message>
            <source>Confused pairs as CSV…</source>
            <translation>혼동 쌍을 CSV로…</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>혼동 행렬</translation>
        </message>
        <message>
            <source>Confusion matrix as CSV…</source>
            <translation>혼동 행렬을 CSV로…</translation>
        </message>
        <message>
            <source>Confusion matrix as a document (PDF)…</source>
            <translation>혼동 행렬을 문서(PDF)로…</translation>
        </message>
        <message>
            <source>Confusion matrix as a drawing (SVG)…</source>
            <translation>혼동 행렬을 벡터 그림(SVG)으로…</translation>
        </message>
        <message>
            <source>Confusion matrix as a picture (PNG)…</source>
            <translation>혼동 행렬을 그림(PNG)으로…</translation>
        </message>
        <message>
            <source>Copy the comparison as a picture</source>
            <translation>비교를 그림으로 복사</translation>
        </message>
        <message>
            <source>Copy the confusion matrix as a picture</source>
            <translation>혼동 행렬을 그림으로 복사</translation>
        </message>
        <message>
            <source>Copy the table on show</source>
            <translation>보이는 표 복사</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Export or copy a table</source>
            <translation type="vanished">표 내보내기 또는 복사</translation>
        </message>
        <message>
            <source>Export or copy tables and pictures</source>
            <translation>표와 그림 내보내기 또는 복사</translation>
        </message>
        <message>
            <source>Listed images as CSV…</source>
            <translation>이미지 목록을 CSV로…</translation>
        </message>
        <message>
            <source>Model whose answers are shown</source>
            <translation>예측을 보여 줄 모델</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Runs as CSV…</source>
            <translation>실험 목록을 CSV로…</translation>
        </message>
        <message>
            <source>Views of the results</source>
            <translation>결과 보기</translation>
        </message>
    </context>
    <context>
        <name>ResumeCard</name>
        <message>
            <source>Continue</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Continue the interrupted run</source>
            <translation>중단된 실험 계속</translation>
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation>중단된 실험</translation>
        </message>
        <message>
            <source>Some runs were interrupted. Choose one to go on with.</source>
            <translation>중단된 실험이 있습니다. 계속할 실험을 선택하세요.</translation>
        </message>
        <message>
            <source>The run “{run}” was interrupted. It can go on after its last whole epoch.</source>
            <translation>“{run}” 실험이 중단되었습니다. 마지막으로 끝난 에포크 다음부터 계속할 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>RunFailure</name>
        <message>
            <source>Choose a file of weights</source>
            <translation>가중치 파일 선택</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>파일 선택…</translation>
        </message>
        <message>
            <source>Choose the folder that the images of this run are in now</source>
            <translation>이 실험의 이미지가 지금 있는 폴더를 선택하세요</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>폴더 선택…</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>링크 복사</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>폴더 열기</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Weights (*.pth *.pt *.safetensors)</source>
            <translation>가중치 (*.pth *.pt *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>RunHead</name>
        <message>
            <source>Continue</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Continue this run after its last whole epoch</source>
            <translation>마지막으로 끝난 에포크 다음부터 이 실험을 계속합니다</translation>
        </message>
        <message>
            <source>End the training and choose what to keep</source>
            <translation>학습을 끝내고 보관할 것을 선택합니다</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Show evaluation</source>
            <translation>평가 보기</translation>
        </message>
        <message>
            <source>Show the evaluation of this run</source>
            <translation>이 실험의 평가 보기</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Stop the training</source>
            <translation>학습 중지</translation>
        </message>
        <message>
            <source>Test the model</source>
            <translation>모델 테스트</translation>
        </message>
        <message>
            <source>Test the model that was kept</source>
            <translation>보관된 모델 테스트</translation>
        </message>
        <message>
            <source>Train no further: measure the weights that were kept on the test images</source>
            <translation>더 학습하지 않고, 보관된 가중치를 테스트 이미지로 측정합니다</translation>
        </message>
        <message>
            <source>Train on</source>
            <translation>이어서 학습</translation>
        </message>
        <message>
            <source>failed after {count} epochs</source>
            <translation>{count} 에포크 후 실패</translation>
        </message>
        <message>
            <source>finished after {count} epochs</source>
            <translation>{count} 에포크 후 완료</translation>
        </message>
        <message>
            <source>interrupted after {count} epochs</source>
            <translation>{count} 에포크 후 중단됨</translation>
        </message>
        <message>
            <source>stopped after {count} epochs</source>
            <translation>{count} 에포크 후 중지</translation>
        </message>
        <message>
            <source>the weights of epoch {epoch} are kept</source>
            <translation>에포크 {epoch}의 가중치 보관</translation>
        </message>
        <message>
            <source>{count} training images in {classes} classes</source>
            <translation>클래스 {classes}개, 학습 이미지 {count}장</translation>
        </message>
    </context>
    <context>
        <name>RunModel</name>
        <message>
            <source>Begun: {time}</source>
            <translation>시작: {time}</translation>
        </message>
        <message>
            <source>Data set: {folder}</source>
            <translation>데이터셋: {folder}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>메모: {note}</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>읽을 수 없음</translation>
        </message>
        <message>
            <source>from scratch</source>
            <translation>처음부터 학습</translation>
        </message>
        <message>
            <source>strategy {number}</source>
            <translation>전략 {number}</translation>
        </message>
        <message>
            <source>{accuracy} · {time}</source>
            <translation>{accuracy} · {time}</translation>
        </message>
        <message>
            <source>{strategy} · done</source>
            <translation>{strategy} · 완료</translation>
        </message>
        <message>
            <source>{strategy} · failed</source>
            <translation>{strategy} · 실패</translation>
        </message>
        <message>
            <source>{strategy} · interrupted</source>
            <translation>{strategy} · 중단됨</translation>
        </message>
        <message>
            <source>{strategy} · paused</source>
            <translation>{strategy} · 일시 정지됨</translation>
        </message>
        <message>
            <source>{strategy} · stopped</source>
            <translation>{strategy} · 중지</translation>
        </message>
        <message>
            <source>{strategy} · test {accuracy}</source>
            <translation>{strategy} · 테스트 {accuracy}</translation>
        </message>
        <message>
            <source>{strategy} · trained by another program</source>
            <translation>{strategy} · 다른 프로그램에서 학습 중</translation>
        </message>
        <message>
            <source>{strategy} · training</source>
            <translation>{strategy} · 학습 중</translation>
        </message>
        <message>
            <source>{strategy} · waiting</source>
            <translation>{strategy} · 대기</translation>
        </message>
        <message>
            <source>{title}: {state}</source>
            <translation>{title}: {state}</translation>
        </message>
        <message>
            <source>{title}: {state}
Note: {note}</source>
            <translation type="vanished">{title}: {state}
메모: {note}</translation>
        </message>
    </context>
    <context>
        <name>RunPicker</name>
        <message>
            <source>Check two runs to compare them. The first one checked is the yardstick.</source>
            <translation>비교할 실험 두 개를 선택하세요. 먼저 선택한 쪽이 기준입니다.</translation>
        </message>
        <message>
            <source>Filter the runs</source>
            <translation>실험 필터</translation>
        </message>
        <message>
            <source>Filter the runs by any of their words</source>
            <translation>실험 목록을 아무 단어로나 거릅니다</translation>
        </message>
        <message>
            <source>Make the other one of the two the yardstick</source>
            <translation>두 실험 중 다른 쪽을 기준으로 합니다</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>기준 바꾸기</translation>
        </message>
        <message>
            <source>Swap the two runs that are compared</source>
            <translation>비교하는 두 실험을 서로 바꾸기</translation>
        </message>
    </context>
    <context>
        <name>RunProgress</name>
        <message>
            <source>Downloading the pretrained weights</source>
            <translation type="vanished">사전 학습 가중치 내려받는 중</translation>
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation type="vanished">에포크 {epoch}/{epochs}</translation>
        </message>
        <message>
            <source>Getting ready</source>
            <translation type="vanished">준비 중</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation type="vanished">일시 정지됨</translation>
        </message>
        <message>
            <source>Pausing after this batch</source>
            <translation>이 배치 후 일시 정지합니다</translation>
        </message>
        <message>
            <source>Preparing the images</source>
            <translation type="vanished">이미지 준비 중</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>실험 진행률</translation>
        </message>
        <message>
            <source>Reading the images</source>
            <translation type="vanished">이미지 읽는 중</translation>
        </message>
        <message>
            <source>Running the frozen part once</source>
            <translation type="vanished">고정된 부분을 한 번 계산하는 중</translation>
        </message>
        <message>
            <source>Stopping after this batch</source>
            <translation>이번 배치 후 중지</translation>
        </message>
        <message>
            <source>Stopping after this batch; then the kept weights are tested</source>
            <translation>이번 배치 후 중지하고 보관된 가중치를 테스트합니다</translation>
        </message>
        <message>
            <source>Testing the kept model</source>
            <translation type="vanished">보관된 모델 테스트 중</translation>
        </message>
        <message>
            <source>Training</source>
            <translation type="vanished">학습</translation>
        </message>
        <message>
            <source>{done} of {total} MB</source>
            <translation type="vanished">{done}/{total} MB</translation>
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation type="vanished">이미지 {done}/{total}장</translation>
        </message>
        <message>
            <source>{left} left, ends at {time}</source>
            <translation>{left} 남음, {time} 종료 예정</translation>
        </message>
        <message>
            <source>{rate} images per second</source>
            <translation type="vanished">초당 {rate}장</translation>
        </message>
    </context>
    <context>
        <name>RunStats</name>
        <message>
            <source>Best validation accuracy</source>
            <translation>최고 검증 정확도</translation>
        </message>
        <message>
            <source>Training accuracy</source>
            <translation>학습 정확도</translation>
        </message>
        <message>
            <source>Training time</source>
            <translation>학습 시간</translation>
        </message>
        <message>
            <source>Validation loss</source>
            <translation>검증 손실</translation>
        </message>
        <message>
            <source>epoch {epoch}</source>
            <translation>에포크 {epoch}</translation>
        </message>
        <message>
            <source>{time} per epoch</source>
            <translation>에포크당 {time}</translation>
        </message>
    </context>
    <context>
        <name>RunTable</name>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Best validation</source>
            <translation type="vanished">최고 검증</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Data set</source>
            <translation>데이터셋</translation>
        </message>
        <message>
            <source>Move run to trash</source>
            <translation>실험을 휴지통으로 이동</translation>
        </message>
        <message>
            <source>Move the evaluation to the trash</source>
            <translation>평가를 휴지통으로</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Open run</source>
            <translation>실험 열기</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Runs; Space chooses two to compare, Enter opens one</source>
            <translation>실험 목록. 스페이스 키로 비교할 두 개를 선택하고 Enter로 엽니다</translation>
        </message>
        <message>
            <source>Show in file manager</source>
            <translation>파일 관리자에서 보기</translation>
        </message>
        <message>
            <source>Show its results</source>
            <translation>결과 보기</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>Tested on</source>
            <translation>테스트 대상</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Use these settings again</source>
            <translation>이 설정 다시 사용</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>all {count} images</source>
            <translation>전체 이미지 {count}장</translation>
        </message>
        <message>
            <source>done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>중단됨</translation>
        </message>
        <message>
            <source>running</source>
            <translation>학습 중</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>{count} test images</source>
            <translation>테스트 이미지 {count}장</translation>
        </message>
        <message>
            <source>{count} training images</source>
            <translation>학습 이미지 {count}장</translation>
        </message>
        <message>
            <source>{count} validation images</source>
            <translation>검증 이미지 {count}장</translation>
        </message>
    </context>
    <context>
        <name>RunsFlow</name>
        <message>
            <source>The run was moved to the trash.</source>
            <translation>실험을 휴지통으로 옮겼습니다.</translation>
        </message>
        <message>
            <source>This run is gone.</source>
            <translation>이 실험은 더 이상 없습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>“{run}” was moved to the trash.</source>
            <translation>“{run}” 실험을 휴지통으로 옮겼습니다.</translation>
        </message>
    </context>
    <context>
        <name>RunsPanel</name>
        <message>
            <source>&amp;Move run to trash</source>
            <translation>실험을 휴지통으로(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Open run</source>
            <translation>실험 열기(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Use these settings again</source>
            <translation>이 설정 다시 사용(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Write a note…</source>
            <translation>메모 쓰기(&amp;W)…</translation>
        </message>
        <message>
            <source>Re&amp;name run</source>
            <translation>실험 이름 바꾸기(&amp;N)</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Show in &amp;file manager</source>
            <translation>파일 관리자에서 보기(&amp;F)</translation>
        </message>
        <message>
            <source>Trained models will be listed here.</source>
            <translation>학습한 모델이 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>Write a n&amp;ote…</source>
            <translation type="vanished">메모 쓰기(&amp;O)…</translation>
        </message>
    </context>
    <context>
        <name>ScanPage</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel the check of the folder</source>
            <translation>폴더 검사 취소</translation>
        </message>
        <message>
            <source>Images looked at</source>
            <translation>검사한 이미지</translation>
        </message>
        <message>
            <source>Listing files…</source>
            <translation>파일 목록을 읽는 중…</translation>
        </message>
        <message>
            <source>Looking at “{folder}”</source>
            <translation>“{folder}” 폴더 검사 중</translation>
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation>이미지 {done}/{total}장</translation>
        </message>
    </context>
    <context>
        <name>SchedulePlot</name>
        <message>
            <source>Base: at most {peak}, {last} in the last epoch.</source>
            <translation>베이스: 최대 {peak}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Classifier: at most {peak}, {last} in the last epoch.</source>
            <translation>분류기: 최대 {peak}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Each epoch solves the classifier with a weaker weight decay: {first} in the first, {last} in the last.</source>
            <translation>에포크마다 더 약한 가중치 감쇠로 분류기를 풉니다. 첫 에포크 {first}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Learning rate over the epochs</source>
            <translation>에포크별 학습률</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation>로그 눈금</translation>
        </message>
        <message>
            <source>Shows small learning rates, too: each line across is ten times the one below.</source>
            <translation>작은 학습률도 보여 줍니다. 가로선 하나마다 열 배입니다.</translation>
        </message>
        <message>
            <source>The base is frozen and does not learn.</source>
            <translation>베이스는 고정되어 학습하지 않습니다.</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>가중치 감쇠</translation>
        </message>
        <message>
            <source>Weight decay over the epochs</source>
            <translation>에포크별 가중치 감쇠</translation>
        </message>
        <message>
            <source>base</source>
            <translation>베이스</translation>
        </message>
        <message>
            <source>classifier</source>
            <translation>분류기</translation>
        </message>
    </context>
    <context>
        <name>ScoreBars</name>
        <message>
            <source>Choose a class to see where the network looked for it.</source>
            <translation>클래스를 선택하면 모델이 주목한 영역을 보여 줍니다.</translation>
        </message>
    </context>
    <context>
        <name>SettingsBar</name>
        <message>
            <source>1 setting has another value than the recipe. Give it the recipe's again.</source>
            <translation>설정 1개가 레시피와 다릅니다. 레시피 값으로 되돌립니다.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Basic</source>
            <translation>기본</translation>
        </message>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>권장</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>모두 되돌리기</translation>
        </message>
        <message>
            <source>Reset all settings to the recipe's values</source>
            <translation>모든 설정을 레시피 값으로 되돌리기</translation>
        </message>
        <message>
            <source>Settings shown</source>
            <translation>보이는 설정</translation>
        </message>
        <message>
            <source>Slides</source>
            <translation>강의 자료</translation>
        </message>
        <message>
            <source>{count} settings have other values than the recipe. Give all of them the recipe's again.</source>
            <translation>설정 {count}개가 레시피와 다릅니다. 모두 레시피 값으로 되돌립니다.</translation>
        </message>
    </context>
    <context>
        <name>SetupFooter</name>
        <message>
            <source>Add this training to the queue</source>
            <translation>이 학습을 대기열에 추가합니다</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>대기열에 추가</translation>
        </message>
        <message>
            <source>Choose data</source>
            <translation>데이터 선택</translation>
        </message>
        <message>
            <source>Go to the data step</source>
            <translation>데이터 단계로 가기</translation>
        </message>
        <message>
            <source>Name of the run</source>
            <translation>실험 이름</translation>
        </message>
        <message>
            <source>Run name</source>
            <translation>실험 이름</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Show the setting that is wrong</source>
            <translation>잘못된 설정 보기</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>학습 시작</translation>
        </message>
        <message>
            <source>What the run is called in the list of runs. Empty: the name of its model.</source>
            <translation>실험 목록에 표시할 이름입니다. 비워 두면 모델 이름을 씁니다.</translation>
        </message>
    </context>
    <context>
        <name>SetupPanel</name>
        <message>
            <source>A training is running; this one can wait in the queue.</source>
            <translation>학습이 진행 중입니다. 이 학습은 대기열에 넣을 수 있습니다.</translation>
        </message>
        <message>
            <source>Choose a folder of images first.</source>
            <translation>먼저 이미지 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a folder of images to see them here.</source>
            <translation>이미지 폴더를 선택하면 여기에 보입니다.</translation>
        </message>
        <message>
            <source>The settings on the left cannot be used as they are.</source>
            <translation>왼쪽 설정을 그대로 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>{model}, strategy {strategy}, {epochs} epochs at {pixels} px</source>
            <translation>{model}, 전략 {strategy}, {epochs} 에포크, {pixels} px</translation>
        </message>
    </context>
    <context>
        <name>SetupTabs</name>
        <message>
            <source>A setting in here needs attention.</source>
            <translation>확인이 필요한 설정이 있습니다.</translation>
        </message>
        <message>
            <source>Hyperparameters</source>
            <translation>하이퍼파라미터</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Parts of the setup</source>
            <translation>설정 구성</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
    </context>
    <context>
        <name>ShortcutTable</name>
        <message>
            <source>Action</source>
            <translation>동작</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>키보드 단축키</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Tab goes from control to control, Space presses one, arrow keys move within lists and pictures, and Alt opens the menus.</source>
            <translation>Tab으로 항목을 옮기고, 스페이스로 누르고, 화살표 키로 목록과 그림 안을 옮기고, Alt로 메뉴를 엽니다.</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>위치</translation>
        </message>
    </context>
    <context>
        <name>SplitBar</name>
        <message>
            <source>Border between training and validation</source>
            <translation>학습과 검증의 경계</translation>
        </message>
        <message>
            <source>Border between validation and test</source>
            <translation>검증과 테스트의 경계</translation>
        </message>
        <message>
            <source>Drag, or press the left and right arrow keys</source>
            <translation>끌거나 좌우 화살표 키를 누르세요</translation>
        </message>
        <message>
            <source>Images in each subset</source>
            <translation>세트별 이미지 수</translation>
        </message>
        <message>
            <source>Test {count} ({percent})</source>
            <translation>테스트 {count} ({percent})</translation>
        </message>
        <message>
            <source>Training {count} ({percent})</source>
            <translation>학습 {count} ({percent})</translation>
        </message>
        <message>
            <source>Validation {count} ({percent})</source>
            <translation>검증 {count} ({percent})</translation>
        </message>
    </context>
    <context>
        <name>SplitEditor</name>
        <message>
            <source>Divide the images anew, with another seed</source>
            <translation>다른 시드로 이미지를 다시 나눕니다</translation>
        </message>
        <message>
            <source>Draw another split</source>
            <translation>다시 나누기</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Seed locked</source>
            <translation>시드 잠금</translation>
        </message>
        <message>
            <source>Seed of the split</source>
            <translation>분할 시드</translation>
        </message>
        <message>
            <source>Share of the test images</source>
            <translation>테스트 이미지 비율</translation>
        </message>
        <message>
            <source>Share of the training images</source>
            <translation>학습 이미지 비율</translation>
        </message>
        <message>
            <source>Share of the validation images</source>
            <translation>검증 이미지 비율</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>The same seed gives the same split again; another seed, another split.</source>
            <translation>시드가 같으면 분할도 같고, 시드가 다르면 분할도 다릅니다.</translation>
        </message>
        <message>
            <source>The seed can be changed. Lock it, so that runs can be compared.</source>
            <translation>시드를 바꿀 수 있습니다. 실험을 비교하려면 잠그세요.</translation>
        </message>
        <message>
            <source>The seed is locked, so that runs can be compared. Unlock it to draw another split.</source>
            <translation>실험을 비교할 수 있도록 시드가 잠겨 있습니다. 잠금을 풀면 다시 나눌 수 있습니다.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>{text} is no share that is possible here: enter {low} to {high} %.</source>
            <translation>{text}: 여기에 쓸 수 없는 비율입니다. {low}~{high}% 사이의 값을 입력하세요.</translation>
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>Continue</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation type="vanished">에포크 {epoch}/{epochs}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행률</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>준비됨</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>ends at {time}</source>
            <translation>{time} 종료 예정</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation type="vanished">{done} / {total}</translation>
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation type="vanished">이미지 {done}/{total}장</translation>
        </message>
        <message>
            <source>{rate} images/s</source>
            <translation type="vanished">초당 {rate}장</translation>
        </message>
        <message>
            <source>{size} of memory</source>
            <translation>메모리 {size}</translation>
        </message>
        <message>
            <source>{title}: stopping…</source>
            <translation>{title}: 중지하는 중…</translation>
        </message>
    </context>
    <context>
        <name>StepBack</name>
        <message>
            <source>Redo the change of the settings</source>
            <translation>설정 변경 다시 실행</translation>
        </message>
        <message>
            <source>Undo the last change of the settings</source>
            <translation>마지막 설정 변경 취소</translation>
        </message>
        <message>
            <source>{action} ({shortcut})</source>
            <translation>{action} ({shortcut})</translation>
        </message>
    </context>
    <context>
        <name>StepRail</name>
        <message>
            <source>{step} ({shortcut})</source>
            <translation>{step} ({shortcut})</translation>
        </message>
    </context>
    <context>
        <name>StopDialog</name>
        <message>
            <source>Discard the run</source>
            <translation>실험 버리기</translation>
        </message>
        <message>
            <source>Do not go on with “{name}”, the next in the queue</source>
            <translation>대기열의 다음 작업 “{name}” 시작하지 않기</translation>
        </message>
        <message>
            <source>Go on training</source>
            <translation>계속 학습</translation>
        </message>
        <message>
            <source>It is moved to the trash; Undo brings it back.</source>
            <translation>휴지통으로 옮깁니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Keep the best weights: epoch {epoch}</source>
            <translation>최고 가중치 보관: 에포크 {epoch}</translation>
        </message>
        <message>
            <source>Keep the last weights: epoch {epoch}</source>
            <translation>마지막 가중치 보관: 에포크 {epoch}</translation>
        </message>
        <message>
            <source>No epoch has ended yet, so there is nothing to keep.</source>
            <translation>아직 끝난 에포크가 없어 보관할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Stop the training</source>
            <translation>학습 중지</translation>
        </message>
        <message>
            <source>Stop training</source>
            <translation>학습 중지</translation>
        </message>
        <message>
            <source>They are then tested.</source>
            <translation>그런 다음 테스트합니다.</translation>
        </message>
        <message>
            <source>Validation accuracy {accuracy}. They are then tested.</source>
            <translation>검증 정확도 {accuracy}. 그런 다음 테스트합니다.</translation>
        </message>
        <message>
            <source>What should be kept?</source>
            <translation>무엇을 보관할까요?</translation>
        </message>
    </context>
    <context>
        <name>StorageDialog</name>
        <message>
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <source>&amp;Empty now</source>
            <translation>지금 비우기(&amp;E)</translation>
        </message>
        <message>
            <source>At &amp;most</source>
            <translation>최대(&amp;M)</translation>
        </message>
        <message>
            <source>Decoded images, and what frozen networks make of them, are kept so that later epochs and runs are faster. Runs and models are not part of it.</source>
            <translation>이후 에포크와 실험이 빨라지도록 디코딩한 이미지와 고정된 네트워크의 계산 결과를 보관합니다. 실험과 모델은 포함되지 않습니다.</translation>
        </message>
        <message>
            <source>Looking at the disk…</source>
            <translation>디스크를 확인하는 중…</translation>
        </message>
        <message>
            <source>Most disk space that prepared images may take</source>
            <translation>준비된 이미지가 쓸 수 있는 최대 디스크 공간</translation>
        </message>
        <message>
            <source>Prepared images</source>
            <translation>준비된 이미지</translation>
        </message>
        <message>
            <source>Remove all prepared images</source>
            <translation>준비된 이미지를 모두 삭제합니다</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>저장 공간</translation>
        </message>
        <message>
            <source>They are made again when a training wants them.</source>
            <translation>학습에 필요하면 다시 만듭니다.</translation>
        </message>
        <message>
            <source>What was not used for longest is removed first.</source>
            <translation>가장 오래 쓰지 않은 것부터 삭제합니다.</translation>
        </message>
        <message>
            <source>{size} in use</source>
            <translation>{size} 사용 중</translation>
        </message>
    </context>
    <context>
        <name>StrategyCards</name>
        <message>
            <source>All {count} stages and the classifier learn.</source>
            <translation>스테이지 {count}개와 분류기를 모두 학습합니다.</translation>
        </message>
        <message>
            <source>All {count} stages of the base are frozen; only the classifier learns.</source>
            <translation>베이스의 스테이지 {count}개를 모두 고정하고 분류기만 학습합니다.</translation>
        </message>
        <message>
            <source>Freeze part of the convolutional base, train the rest and the classifier anew.</source>
            <translation>합성곱 베이스의 일부는 고정시킨 상태로, 나머지 계층과 분류기를 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Freeze the convolutional base, train only the classifier anew.</source>
            <translation>합성곱 베이스는 고정시키고, 분류기만 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Frozen stages, their batch normalisation included, stay exactly as they were pretrained.</source>
            <translation>고정된 스테이지는 배치 정규화까지 사전 학습된 그대로 유지됩니다.</translation>
        </message>
        <message>
            <source>Frozen up to {last}, trained from {first} on. Drag the border, or move it with ← and →.</source>
            <translation>{last}까지 고정, {first}부터 학습. 경계를 끌거나 ←, → 키로 옮기세요.</translation>
        </message>
        <message>
            <source>Strategy 1</source>
            <translation>전략 1</translation>
        </message>
        <message>
            <source>Strategy 2</source>
            <translation>전략 2</translation>
        </message>
        <message>
            <source>Strategy 3</source>
            <translation>전략 3</translation>
        </message>
        <message>
            <source>Train the whole model anew.</source>
            <translation>전체 모델을 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>권장</translation>
        </message>
        <message>
            <source>{learning} of {all} parameters learn</source>
            <translation>학습 파라미터 {learning} / {all}</translation>
        </message>
    </context>
    <context>
        <name>StrategyPage</name>
        <message>
            <source>What the slides advise</source>
            <translation>강의 자료의 권장 전략</translation>
        </message>
        <message>
            <source>{model} starts from random weights. There is nothing in them to keep, so the whole network is trained; what the slides advise is about pretrained models.</source>
            <translation>{model} 모델은 무작위 가중치에서 시작합니다. 유지할 것이 없으므로 네트워크 전체를 학습시킵니다. 강의 자료의 권장 전략은 사전 학습 모델에 대한 것입니다.</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailGrid</name>
        <message>
            <source>Images of the chosen class</source>
            <translation type="vanished">선택한 클래스의 이미지</translation>
        </message>
        <message>
            <source>Images of the chosen class; Enter opens one large</source>
            <translation>선택한 클래스의 이미지. Enter 키로 크게 엽니다</translation>
        </message>
        <message>
            <source>Open large</source>
            <translation>크게 보기</translation>
        </message>
    </context>
    <context>
        <name>TrainingFlow</name>
        <message>
            <source>A training is running. This one can wait in the queue.</source>
            <translation>학습이 진행 중입니다. 이 학습은 대기열에 넣을 수 있습니다.</translation>
        </message>
        <message>
            <source>A training is running; this one can go on when it has ended.</source>
            <translation>학습이 진행 중입니다. 끝난 뒤에 이 실험을 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>대기열에 추가</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Choose a model to train</source>
            <translation>학습할 모델 선택</translation>
        </message>
        <message>
            <source>Choose images in Data, then a model and a strategy, and press Train. The curves grow here while the model learns.</source>
            <translation>데이터에서 이미지를 선택하고, 모델과 전략을 정한 뒤 학습 시작을 누르세요. 학습하는 동안 곡선이 여기에 그려집니다.</translation>
        </message>
        <message>
            <source>Choose the folder that the images of this run are in now</source>
            <translation type="vanished">이 실험의 이미지가 지금 있는 폴더를 선택하세요</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation type="vanished">폴더 선택…</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>아직 실험이 없습니다</translation>
        </message>
        <message>
            <source>Runs in the plot</source>
            <translation>그래프의 실험</translation>
        </message>
        <message>
            <source>Runs in the plot; Space shows or hides an earlier run</source>
            <translation>그래프의 실험. 스페이스 키로 이전 실험을 보이거나 숨깁니다</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>“{file}” 파일로 저장했습니다.</translation>
        </message>
        <message>
            <source>This run</source>
            <translation>이 실험</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="vanished">다시 시도</translation>
        </message>
    </context>
    <context>
        <name>WeightsPicker</name>
        <message>
            <source>Already downloaded.</source>
            <translation>이미 내려받았습니다.</translation>
        </message>
        <message>
            <source>Built in, nothing to download.</source>
            <translation>내장되어 있어 내려받을 필요가 없습니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Checking the file…</source>
            <translation>파일 확인 중…</translation>
        </message>
        <message>
            <source>Choose a file of weights</source>
            <translation>가중치 파일 선택</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>내려받기</translation>
        </message>
        <message>
            <source>Download {megabytes} MB</source>
            <translation>내려받기 ({megabytes} MB)</translation>
        </message>
        <message>
            <source>Downloaded when training starts, or now.</source>
            <translation>학습을 시작할 때 또는 지금 내려받습니다.</translation>
        </message>
        <message>
            <source>First weights</source>
            <translation>초기 가중치</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>파일에서…</translation>
        </message>
        <message>
            <source>Pretrained on ImageNet</source>
            <translation>ImageNet 사전 학습</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>The file fits, its classifier too: training goes on from there.</source>
            <translation>파일이 분류기까지 맞습니다. 거기서부터 훈련을 이어 갑니다.</translation>
        </message>
        <message>
            <source>The file fits: these are the published ImageNet weights.</source>
            <translation>파일이 맞습니다. 공개된 ImageNet 가중치입니다.</translation>
        </message>
        <message>
            <source>The file fits; the classifier starts from random weights.</source>
            <translation>파일이 맞습니다. 분류기는 무작위 가중치에서 시작합니다.</translation>
        </message>
        <message>
            <source>Weights (*.pth *.pt *.safetensors)</source>
            <translation>가중치 (*.pth *.pt *.safetensors)</translation>
        </message>
        <message>
            <source>Weights (*.pth *.pt)</source>
            <translation type="vanished">가중치 (*.pth *.pt)</translation>
        </message>
        <message>
            <source>{model} is being downloaded first.</source>
            <translation>{model} 내려받기가 먼저 진행 중입니다.</translation>
        </message>
    </context>
    <context>
        <name>_Delegate</name>
        <message>
            <source>true: {true}</source>
            <translation>정답: {true}</translation>
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Subsets</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>Training, validation, test</source>
            <translation type="vanished">학습, 검증, 테스트</translation>
        </message>
        <message>
            <source>{file}
True class: {true}
Answer: {predicted}, {probability}</source>
            <translation>{file}
정답: {true}
예측: {predicted}, {probability}</translation>
        </message>
        <message>
            <source>{train} training, {val} validation, {test} test</source>
            <translation>학습 {train}, 검증 {val}, 테스트 {test}</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>32 bits</source>
            <translation>32비트</translation>
        </message>
        <message>
            <source>A random classifier sends random gradients into a pretrained base. One that is solved first, as strategy 3 does, leaves the base alone where nothing is to be gained.</source>
            <translation>무작위 분류기는 사전 학습된 베이스에 무작위 기울기를 보냅니다. 전략 3처럼 분류기를 먼저 풀어 두면 얻을 것이 없는 베이스는 그대로 남습니다.</translation>
        </message>
        <message>
            <source>Any size</source>
            <translation>임의 크기</translation>
        </message>
        <message>
            <source>Anywhere</source>
            <translation>임의 위치</translation>
        </message>
        <message>
            <source>Asks the model to be a little less sure of itself, which often makes it better.</source>
            <translation>모델이 지나치게 확신하지 않게 합니다. 성능이 좋아지는 경우가 많습니다.</translation>
        </message>
        <message>
            <source>At random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>데이터 증강</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Automatic takes the number that is fastest in a short trial.</source>
            <translation>자동이면 짧게 시험하여 가장 빠른 수를 씁니다.</translation>
        </message>
        <message>
            <source>Base : classifier</source>
            <translation>베이스 : 분류기</translation>
        </message>
        <message>
            <source>Batch size</source>
            <translation>배치 크기</translation>
        </message>
        <message>
            <source>BatchNorm statistics</source>
            <translation>BatchNorm 통계</translation>
        </message>
        <message>
            <source>Best epoch by</source>
            <translation>최적 에포크 기준</translation>
        </message>
        <message>
            <source>Blank a part</source>
            <translation>일부 지우기</translation>
        </message>
        <message>
            <source>Brightness</source>
            <translation>밝기</translation>
        </message>
        <message>
            <source>CPU threads</source>
            <translation>CPU 스레드</translation>
        </message>
        <message>
            <source>Classifier begins</source>
            <translation>분류기 초기값</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>일정</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>대비</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>코사인</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>자르기</translation>
        </message>
        <message>
            <source>Cut edges off</source>
            <translation>가장자리 자르기</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Early stopping</source>
            <translation>조기 종료</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Epochs a step</source>
            <translation>단계별 에포크</translation>
        </message>
        <message>
            <source>Epochs between two falls of the learning rate.</source>
            <translation>학습률이 한 번 줄고 다음에 줄 때까지의 에포크 수입니다.</translation>
        </message>
        <message>
            <source>Every image is first brought to this size.</source>
            <translation>모든 이미지를 먼저 이 크기로 맞춥니다.</translation>
        </message>
        <message>
            <source>Factor of a step</source>
            <translation>단계별 배율</translation>
        </message>
        <message>
            <source>Flip upside down</source>
            <translation type="vanished">상하 뒤집기</translation>
        </message>
        <message>
            <source>Frozen part</source>
            <translation>고정된 부분</translation>
        </message>
        <message>
            <source>Half of the training images are mirrored. Not for classes that differ by left and right.</source>
            <translation>학습 이미지의 절반을 좌우로 뒤집습니다. 좌우로 구별되는 클래스에는 쓰지 마세요.</translation>
        </message>
        <message>
            <source>Half of the training images are turned upside down. Not where up and down matter.</source>
            <translation type="vanished">학습 이미지의 절반을 상하로 뒤집습니다. 위아래가 중요하면 쓰지 마세요.</translation>
        </message>
        <message>
            <source>Half of the training images are turned upside down. Switch it on where images have no up and down: leaves from above, cells, surfaces. Digits and signs have.</source>
            <translation>학습 이미지의 절반을 위아래로 뒤집습니다. 위에서 찍은 잎, 세포, 표면처럼 위아래가 없는 이미지에서 켜세요. 숫자나 표지에는 위아래가 있습니다.</translation>
        </message>
        <message>
            <source>Horizontal flip</source>
            <translation>좌우 반전</translation>
        </message>
        <message>
            <source>How often a random rectangle of a training image is blanked.</source>
            <translation>학습 이미지에서 임의의 사각형을 지우는 빈도입니다.</translation>
        </message>
        <message>
            <source>How often the model sees every training image. The best epoch is kept, so too many cost time and not quality.</source>
            <translation>모델이 모든 학습 이미지를 보는 횟수입니다. 최고 에포크를 보관하므로 많아도 시간만 더 들 뿐 품질은 나빠지지 않습니다.</translation>
        </message>
        <message>
            <source>How steps are made from gradients. Adam is the slides' choice, AdamW today's usual one.</source>
            <translation type="vanished">기울기로 가중치를 바꾸는 방법입니다. 강의 자료는 Adam을 쓰고, 요즘은 AdamW를 흔히 씁니다.</translation>
        </message>
        <message>
            <source>How steps are made from gradients. Adam is the slides' choice, AdamW today's usual one. L-BFGS trains only a classifier, and to the end: each epoch with a weaker weight decay.</source>
            <translation>기울기로 가중치를 갱신하는 방법입니다. 강의 자료는 Adam을 쓰고, 요즘은 AdamW를 많이 씁니다. L-BFGS는 분류기만, 에포크마다 더 약한 가중치 감쇠로 끝까지 학습합니다.</translation>
        </message>
        <message>
            <source>How the learning rate falls: never, in steps every few epochs, or along a cosine.</source>
            <translation>학습률이 줄어드는 방식: 일정, 몇 에포크마다 단계적으로, 코사인 곡선을 따라.</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Images for one step. Larger is faster and needs more memory.</source>
            <translation>가중치를 한 번 바꿀 때 보는 이미지 수입니다. 크면 빠르지만 메모리가 더 필요합니다.</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>입력</translation>
        </message>
        <message>
            <source>Input size</source>
            <translation>입력 크기</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>레이블 스무딩</translation>
        </message>
        <message>
            <source>Largest angle by which training images are turned to either side.</source>
            <translation>학습 이미지를 좌우로 돌리는 최대 각도입니다.</translation>
        </message>
        <message>
            <source>Largest random change of brightness.</source>
            <translation>밝기의 최대 무작위 변화량입니다.</translation>
        </message>
        <message>
            <source>Largest random change of contrast.</source>
            <translation>대비의 최대 무작위 변화량입니다.</translation>
        </message>
        <message>
            <source>Largest random change of saturation.</source>
            <translation>채도의 최대 무작위 변화량입니다.</translation>
        </message>
        <message>
            <source>Last epoch</source>
            <translation>마지막 에포크</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Learning rate of the pretrained base as a share of the classifier's. Small, lest the base forget what it has learned: 0.1 means ten times smaller.</source>
            <translation>분류기 학습률에 대한 사전 학습 베이스의 학습률 비율입니다. 이전에 학습한 내용을 잊지 않도록 작게 둡니다. 0.1이면 열 배 작습니다.</translation>
        </message>
        <message>
            <source>Loader threads</source>
            <translation>로더 스레드</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>가운데</translation>
        </message>
        <message>
            <source>Mirror sideways</source>
            <translation type="vanished">좌우 뒤집기</translation>
        </message>
        <message>
            <source>Mixed, 16 and 32 bits</source>
            <translation>혼합, 16비트와 32비트</translation>
        </message>
        <message>
            <source>Multiplying in 16 bits is faster where the processor or the GPU can do it. Automatic takes what is faster here. Measurements on a CPU are always in 32 bits.</source>
            <translation>프로세서나 GPU가 지원하면 16비트 곱셈이 더 빠릅니다. 자동은 이 컴퓨터에서 더 빠른 쪽을 씁니다. CPU에서 하는 평가는 항상 32비트로 계산합니다.</translation>
        </message>
        <message>
            <source>Normalise</source>
            <translation>정규화</translation>
        </message>
        <message>
            <source>Numerical precision</source>
            <translation>수치 정밀도</translation>
        </message>
        <message>
            <source>Of the batch</source>
            <translation>배치의 통계</translation>
        </message>
        <message>
            <source>Of the pretraining</source>
            <translation>사전 학습의 통계</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>옵티마이저</translation>
        </message>
        <message>
            <source>Pixel values are shifted and scaled to about -2 to 2. Pretrained models need it, others learn faster with it.</source>
            <translation>픽셀 값을 약 -2에서 2 사이로 옮깁니다. 사전 학습 모델에는 꼭 필요하고, 다른 모델도 더 빨리 학습합니다.</translation>
        </message>
        <message>
            <source>Pulls weights towards zero and so works against overfitting.</source>
            <translation>가중치를 0 쪽으로 당겨 과적합을 줄입니다.</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>회전</translation>
        </message>
        <message>
            <source>Run every epoch</source>
            <translation>에포크마다 계산</translation>
        </message>
        <message>
            <source>Run once, kept on disk</source>
            <translation>한 번 계산해 디스크에 보관</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>채도</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>스케줄</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>모양</translation>
        </message>
        <message>
            <source>Size of a step of the classifier. Too large and training diverges, too small and it never arrives.</source>
            <translation>분류기 가중치를 한 번에 바꾸는 크기입니다. 너무 크면 학습이 발산하고 너무 작으면 끝나지 않습니다.</translation>
        </message>
        <message>
            <source>Smallest cut</source>
            <translation>최소 자르기</translation>
        </message>
        <message>
            <source>Smallest share of the image that is cut out.</source>
            <translation>잘라 낼 부분이 이미지에서 차지하는 최소 비율입니다.</translation>
        </message>
        <message>
            <source>So many random versions of each training image take turns from epoch to epoch. Endless draws a new one in every epoch.</source>
            <translation>학습 이미지마다 이만큼의 변형을 에포크마다 돌아가며 씁니다. 무제한이면 에포크마다 새로 뽑습니다.</translation>
        </message>
        <message>
            <source>Solved first</source>
            <translation>먼저 풀기</translation>
        </message>
        <message>
            <source>Solved on the base as it is</source>
            <translation type="vanished">현재 베이스에서 먼저 풀기</translation>
        </message>
        <message>
            <source>Squash</source>
            <translation>눌러 맞추기</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>The learning rate is multiplied by this at each step.</source>
            <translation>단계마다 학습률에 이 값을 곱합니다.</translation>
        </message>
        <message>
            <source>The learning rate rises from zero over so many epochs, so that first steps are gentle.</source>
            <translation>처음 몇 에포크 동안 학습률을 0부터 서서히 올려 부드럽게 시작합니다.</translation>
        </message>
        <message>
            <source>The same settings with the same seed give the same result again.</source>
            <translation>설정과 시드가 같으면 결과도 같습니다.</translation>
        </message>
        <message>
            <source>The square that the network sees, cut from the image. Pretrained models are best at the size they were trained with.</source>
            <translation>이미지에서 잘라 네트워크에 넣는 정사각형입니다. 사전 학습 모델은 학습했던 크기에서 가장 좋습니다.</translation>
        </message>
        <message>
            <source>Threads that read images beside the training. They change the speed, not the result.</source>
            <translation>학습과 함께 이미지를 읽는 스레드입니다. 속도만 달라지고 결과는 같습니다.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Training ends after so many epochs without a better one.</source>
            <translation>더 나은 에포크 없이 이만큼 지나면 학습이 끝납니다.</translation>
        </message>
        <message>
            <source>Training ends after so many epochs without a better validation accuracy.</source>
            <translation type="vanished">검증 정확도가 이만큼의 에포크 동안 나아지지 않으면 학습을 끝냅니다.</translation>
        </message>
        <message>
            <source>Validation accuracy</source>
            <translation>검증 정확도</translation>
        </message>
        <message>
            <source>Validation loss</source>
            <translation>검증 손실</translation>
        </message>
        <message>
            <source>Versions of an image</source>
            <translation>이미지 변형 수</translation>
        </message>
        <message>
            <source>Vertical flip</source>
            <translation>상하 반전</translation>
        </message>
        <message>
            <source>Warm-up epochs</source>
            <translation>워밍업 에포크</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>가중치 감쇠</translation>
        </message>
        <message>
            <source>What BatchNorm layers of the stages that learn normalise by. With few images keep those of the pretraining; random weights have none.</source>
            <translation>학습하는 스테이지의 BatchNorm 층이 정규화에 쓰는 통계입니다. 이미지가 적으면 사전 학습의 통계를 유지하세요. 무작위 가중치에는 그런 통계가 없습니다.</translation>
        </message>
        <message>
            <source>What happens to images that are not square.</source>
            <translation>정사각형이 아닌 이미지를 처리하는 방법입니다.</translation>
        </message>
        <message>
            <source>What makes an epoch the best, whose weights are kept. With few validation images both are a lottery, and the last epoch is the better choice where the learning rate falls to zero.</source>
            <translation>어떤 에포크의 가중치를 저장할지 정하는 기준입니다. 검증 이미지가 적으면 둘 다 운에 좌우되므로, 학습률이 0까지 줄어드는 경우에는 마지막 에포크가 낫습니다.</translation>
        </message>
        <message>
            <source>What makes an epoch the best, whose weights are kept. With few validation images the loss says more: a single image moves the accuracy by whole points.</source>
            <translation type="vanished">어떤 에포크의 가중치를 저장할지 정하는 기준입니다. 검증 이미지가 적으면 이미지 한 장이 정확도를 몇 포인트씩 바꾸므로 손실이 더 믿을 만합니다.</translation>
        </message>
        <message>
            <source>What the frozen part makes of an image does not change, so it can be kept and need not be computed again. Automatic keeps it where that saves time and there is room.</source>
            <translation>고정된 부분의 계산 결과는 바뀌지 않으므로 보관해 두고 다시 계산하지 않아도 됩니다. 자동이면 시간이 절약되고 공간이 있을 때 보관합니다.</translation>
        </message>
        <message>
            <source>Where the input is cut from a training image, anew in each epoch.</source>
            <translation>학습 이미지에서 입력을 잘라 내는 위치입니다. 에포크마다 새로 정합니다.</translation>
        </message>
        <message>
            <source>Where training is computed. Automatic takes a GPU where there is one.</source>
            <translation>학습을 계산할 장치입니다. 자동이면 GPU가 있을 때 GPU를 씁니다.</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>endless</source>
            <translation>무제한</translation>
        </message>
        <message>
            <source>never</source>
            <translation>안 함</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
    </context>
    <context>
        <name>file_actions</name>
        <message>
            <source>Copy path</source>
            <translation>경로 복사</translation>
        </message>
        <message>
            <source>Show in the file manager</source>
            <translation>파일 관리자에서 보기</translation>
        </message>
    </context>
    <context>
        <name>glossary</name>
        <message>
            <source>A collection of about 1,300,000 photographs in 1,000 classes: animals, plants, vehicles, household things. The pretrained models here have learned from it.</source>
            <translation>동물, 식물, 탈것, 생활용품 등 1,000개 클래스의 사진 약 1,300,000장입니다. 여기의 사전 학습 모델은 이것으로 학습했습니다.</translation>
        </message>
        <message>
            <source>A group of layers that is frozen or trained as a whole. The first stages see edges and colours, the later ones parts of things.</source>
            <translation>함께 고정하거나 학습하는 계층의 묶음입니다. 앞쪽 스테이지는 윤곽과 색을, 뒤쪽은 사물의 부분을 봅니다.</translation>
        </message>
        <message>
            <source>A picture of where the network looked: the brighter a place, the more it spoke for the answer. A model that looks at the background has learned the wrong thing.</source>
            <translation>네트워크가 어디를 보았는지 나타낸 그림입니다. 밝을수록 예측의 근거가 된 곳입니다. 배경을 보는 모델은 잘못 학습한 것입니다.</translation>
        </message>
        <message>
            <source>A small filter that slides over the image and answers where its pattern is. Networks for images are made of many of them, one after another.</source>
            <translation>이미지 위를 훑으며 자기 패턴이 있는 곳에 반응하는 작은 필터입니다. 이미지 네트워크는 이런 필터를 여러 층 쌓은 것입니다.</translation>
        </message>
        <message>
            <source>A table with a row for each true class and a column for each answer. The diagonal holds what is right; every other cell counts one kind of mistake.</source>
            <translation>행은 정답, 열은 예측인 표입니다. 대각선은 맞은 것이고 나머지 칸은 각각 한 종류의 오류를 셉니다.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Asks whether two models really differ. It counts the images that only one of them gets right: were they equally good, both counts would be about the same. A p value below 0.05 says that chance is a poor explanation.</source>
            <translation>두 모델이 정말 다른지 검정합니다. 한쪽만 맞힌 이미지를 세는데, 실력이 같다면 두 수가 비슷해야 합니다. p값이 0.05보다 작으면 우연으로 보기 어렵습니다.</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>데이터 증강</translation>
        </message>
        <message>
            <source>Base (backbone)</source>
            <translation>베이스(백본)</translation>
        </message>
        <message>
            <source>Baseline model</source>
            <translation>기준 모델</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>체크포인트</translation>
        </message>
        <message>
            <source>Classifier (head)</source>
            <translation>분류기(헤드)</translation>
        </message>
        <message>
            <source>Confidence interval</source>
            <translation>신뢰구간</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>혼동 행렬</translation>
        </message>
        <message>
            <source>Convolution</source>
            <translation>합성곱</translation>
        </message>
        <message>
            <source>Divergence</source>
            <translation>발산</translation>
        </message>
        <message>
            <source>Each training image is changed a little, anew in each epoch: mirrored, turned, cut elsewhere, made lighter. The model sees more variety than there are files. Validation and test images are not changed.</source>
            <translation>에포크마다 학습 이미지를 조금씩 바꿉니다: 뒤집기, 회전, 다른 곳 자르기, 밝게 하기. 모델은 파일 수보다 다양한 이미지를 봅니다. 검증과 테스트 이미지는 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>Early stopping</source>
            <translation>조기 종료</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>F1 score</source>
            <translation>F1 점수</translation>
        </message>
        <message>
            <source>Feature</source>
            <translation>특징</translation>
        </message>
        <message>
            <source>Fine-tuning</source>
            <translation>미세 조정</translation>
        </message>
        <message>
            <source>Freeze a part of the convolutional base and train the other layers and the classifier anew. For a large and similar data set, the best case of all; and a compromise where there is little data of another kind.</source>
            <translation>합성곱 베이스의 일부분은 고정시킨 상태로, 나머지 계층과 분류기를 새로 학습시킵니다. 크고 유사성이 높은 데이터셋(가장 좋은 상황)에 쓰고, 작고 유사성이 낮을 때의 절충안이기도 합니다.</translation>
        </message>
        <message>
            <source>Freeze the convolutional base and train only the classifier anew. For a small data set that is like the pretraining.</source>
            <translation>합성곱 베이스는 고정시키고, 분류기만 새로 학습시킵니다. 작지만 유사성이 높은 데이터셋에 씁니다.</translation>
        </message>
        <message>
            <source>Freezing</source>
            <translation>고정</translation>
        </message>
        <message>
            <source>Grad-CAM</source>
            <translation>Grad-CAM</translation>
        </message>
        <message>
            <source>How far the weights move in one step. Too large, and training jumps about or diverges; too small, and it does not arrive. A pretrained base gets a smaller one than the classifier.</source>
            <translation>가중치를 한 번에 바꾸는 크기입니다. 너무 크면 학습이 흔들리거나 발산하고, 너무 작으면 끝나지 않습니다. 사전 학습 베이스에는 분류기보다 작은 값을 씁니다.</translation>
        </message>
        <message>
            <source>How near your images are to those of the pretraining. Photographs of things and animals are near; X-rays, microscope and satellite pictures are far. With size it decides which strategy is advised.</source>
            <translation>이미지가 사전 학습 이미지와 얼마나 비슷한지를 말합니다. 사물과 동물 사진은 가깝고, X선, 현미경, 위성 사진은 멉니다. 크기와 함께 어떤 전략을 권장할지 정합니다.</translation>
        </message>
        <message>
            <source>How the learning rate falls while training goes on, so that large steps come first and fine ones last.</source>
            <translation>학습이 진행되면서 학습률이 줄어드는 방식입니다. 처음에는 크게, 나중에는 섬세하게 바꿉니다.</translation>
        </message>
        <message>
            <source>ImageNet</source>
            <translation>ImageNet</translation>
        </message>
        <message>
            <source>Images that nothing was learned from or chosen by. Only the result on these may be reported.</source>
            <translation>학습에도 선택에도 쓰지 않은 이미지입니다. 이 이미지에 대한 결과만 보고할 수 있습니다.</translation>
        </message>
        <message>
            <source>Images that training does not learn from. After each epoch they tell which epoch is the best one. Because choices are made by them, they are a little too kind.</source>
            <translation>학습에 쓰지 않는 이미지입니다. 에포크가 끝날 때마다 어느 에포크가 최고인지 알려 줍니다. 선택에 쓰이므로 결과가 조금 후합니다.</translation>
        </message>
        <message>
            <source>Input size</source>
            <translation>입력 크기</translation>
        </message>
        <message>
            <source>Leak between subsets</source>
            <translation>세트 간 누출</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Leaving a part of the network as it is: its weights do not change in training. It is fast, and a small data set cannot spoil what was learned before.</source>
            <translation>네트워크의 일부를 그대로 두는 것입니다. 학습하는 동안 가중치가 바뀌지 않습니다. 빠르고, 작은 데이터셋이 이전에 학습한 내용을 망치지 않습니다.</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>손실</translation>
        </message>
        <message>
            <source>McNemar's test</source>
            <translation>맥니마 검정</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>정규화</translation>
        </message>
        <message>
            <source>Of all images that really belong to this class, the share that was found.</source>
            <translation>실제로 이 클래스인 이미지 중 찾아낸 비율입니다.</translation>
        </message>
        <message>
            <source>Of all images that were given this class, the share that really belongs to it.</source>
            <translation>이 클래스로 예측한 이미지 중 실제로 이 클래스인 비율입니다.</translation>
        </message>
        <message>
            <source>One number from precision and recall. It is high only where both are.</source>
            <translation>정밀도와 재현율을 하나로 합친 값입니다. 둘 다 높을 때만 높습니다.</translation>
        </message>
        <message>
            <source>One pass of the training over every training image.</source>
            <translation>모든 학습 이미지를 한 번씩 학습하는 것입니다.</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>옵티마이저</translation>
        </message>
        <message>
            <source>Overfitting</source>
            <translation>과적합</translation>
        </message>
        <message>
            <source>Pixel values are shifted and scaled to the range that the network was trained with. Each model brings its own numbers.</source>
            <translation>픽셀 값을 네트워크가 학습한 범위로 맞춥니다. 모델마다 값이 다릅니다.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Pretrained weights</source>
            <translation>사전 학습 가중치</translation>
        </message>
        <message>
            <source>Probability of a class</source>
            <translation>클래스 확률</translation>
        </message>
        <message>
            <source>Pulls all weights a little towards zero at each step, which works against overfitting.</source>
            <translation>매번 모든 가중치를 조금씩 0 쪽으로 당겨 과적합을 줄입니다.</translation>
        </message>
        <message>
            <source>Random weights</source>
            <translation>무작위 가중치</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>스케줄</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Shuffling</source>
            <translation>섞기</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>유사성</translation>
        </message>
        <message>
            <source>Something that the network has learned to look for, such as an edge, a texture or a leaf's vein.</source>
            <translation>윤곽, 질감, 잎맥처럼 네트워크가 찾도록 학습한 것입니다.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>스테이지</translation>
        </message>
        <message>
            <source>Strategy 1</source>
            <translation>전략 1</translation>
        </message>
        <message>
            <source>Strategy 2</source>
            <translation>전략 2</translation>
        </message>
        <message>
            <source>Strategy 3</source>
            <translation>전략 3</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>테스트 이미지</translation>
        </message>
        <message>
            <source>The division of the images into training, validation and test. The slides take 60, 20 and 20 percent.</source>
            <translation>이미지를 학습, 검증, 테스트로 나누는 것입니다. 강의 자료는 60, 20, 20 퍼센트로 나눕니다.</translation>
        </message>
        <message>
            <source>The first epochs, in which the learning rate rises from near zero, so that the new classifier's first errors do not shake the base.</source>
            <translation>처음 몇 에포크 동안 학습률을 0 근처에서 서서히 올립니다. 새 분류기의 초기 오류가 베이스를 흔들지 않게 합니다.</translation>
        </message>
        <message>
            <source>The images from which the weights are learned.</source>
            <translation>가중치를 학습하는 데 쓰는 이미지입니다.</translation>
        </message>
        <message>
            <source>The images that are looked at before the weights are changed once. Larger batches are faster and need more memory.</source>
            <translation>가중치를 한 번 바꾸기 전에 보는 이미지 묶음입니다. 크면 빠르지만 메모리가 더 필요합니다.</translation>
        </message>
        <message>
            <source>The last part of the network: it turns features into one score for each class. A pretrained model gets a new one here, because your classes are not those of the pretraining.</source>
            <translation>네트워크의 마지막 부분으로, 특징을 클래스별 점수로 바꿉니다. 클래스가 사전 학습 때와 다르므로 사전 학습 모델의 분류기를 새것으로 바꿉니다.</translation>
        </message>
        <message>
            <source>The long part of the network that turns an image into features. In the slides it is the convolutional base. It is what pretraining has taught.</source>
            <translation>이미지를 특징으로 바꾸는 네트워크의 긴 부분입니다. 강의 자료의 Convolutional base이며, 사전 학습으로 배운 부분입니다.</translation>
        </message>
        <message>
            <source>The model learns its training images by heart instead of what they have in common. Its sign: training gets better and better while validation gets worse. The remedies are more images, augmentation, or fewer trained layers.</source>
            <translation>모델이 공통점이 아니라 학습 이미지 자체를 외우는 것입니다. 학습은 계속 좋아지는데 검증은 나빠지는 것이 신호입니다. 이미지를 늘리거나, 데이터를 증강하거나, 학습할 계층을 줄이면 나아집니다.</translation>
        </message>
        <message>
            <source>The number from which all chance is drawn. The same settings with the same seed give the same result again.</source>
            <translation>모든 무작위 값의 출발점이 되는 수입니다. 설정과 시드가 같으면 결과도 같습니다.</translation>
        </message>
        <message>
            <source>The number that training makes smaller. It is large where the model was sure and wrong, and near zero where it was sure and right.</source>
            <translation>학습이 줄여 나가는 값입니다. 확신했는데 틀리면 크고, 확신하고 맞으면 0에 가깝습니다.</translation>
        </message>
        <message>
            <source>The parameters of a network as they were after training on another, large data set. A run that starts from them begins with knowledge and not with chance.</source>
            <translation>다른 큰 데이터셋으로 미리 학습해 놓은 모델의 파라미터입니다. 여기서 시작하면 무작위가 아니라 지식을 가지고 시작합니다.</translation>
        </message>
        <message>
            <source>The range in which the true accuracy lies with 95 percent certainty. The fewer test images, the wider it is.</source>
            <translation>실제 정확도가 95퍼센트 확률로 들어 있는 범위입니다. 테스트 이미지가 적을수록 넓습니다.</translation>
        </message>
        <message>
            <source>The rule that makes a step from the errors of a batch. Adam finds its own size of step for each weight; SGD takes the same for all.</source>
            <translation>배치의 오차로 가중치를 바꾸는 규칙입니다. Adam은 가중치마다 크기를 따로 정하고, SGD는 모두 같은 크기를 씁니다.</translation>
        </message>
        <message>
            <source>The same thing, or nearly the same photograph, is both in training and in test. The test accuracy is then too good: the model has seen the answer.</source>
            <translation>같은 대상이나 거의 같은 사진이 학습과 테스트에 모두 있는 것입니다. 모델이 답을 이미 보았으므로 테스트 정확도가 실제보다 높게 나옵니다.</translation>
        </message>
        <message>
            <source>The scores of the classifier, scaled so that they add up to 100 percent. A high one means that the model is sure; it does not mean that it is right.</source>
            <translation>분류기 점수를 합이 100퍼센트가 되도록 바꾼 값입니다. 높으면 모델이 확신한다는 뜻이지 맞다는 뜻은 아닙니다.</translation>
        </message>
        <message>
            <source>The share of images whose class was found. Where classes differ much in size, look at recall and precision of each as well.</source>
            <translation>클래스를 맞힌 이미지의 비율입니다. 클래스 크기가 많이 다르면 클래스별 재현율과 정밀도도 보세요.</translation>
        </message>
        <message>
            <source>The side, in pixels, of the square that the network sees. Pretrained models are best near the size they were trained with; far below it they can be worse than the baseline.</source>
            <translation>네트워크가 보는 정사각형의 한 변(픽셀)입니다. 사전 학습 모델은 학습했던 크기 근처에서 가장 좋고, 훨씬 작으면 기준 모델보다 나쁠 수 있습니다.</translation>
        </message>
        <message>
            <source>The start of a network that knows nothing yet. All it will know it has to learn from your images.</source>
            <translation>아무것도 모르는 네트워크의 출발점입니다. 모든 것을 주어진 이미지에서 학습해야 합니다.</translation>
        </message>
        <message>
            <source>The state of a training on disk. With it an interrupted run goes on as if nothing had happened.</source>
            <translation>디스크에 저장한 학습 상태입니다. 중단된 실험을 아무 일도 없었던 것처럼 이어 갈 수 있습니다.</translation>
        </message>
        <message>
            <source>The training images come in another order in each epoch, so that the order of the answers is not remembered.</source>
            <translation>정답의 순서를 기억하는 것을 방지하기 위해 에포크마다 학습 이미지의 순서를 섞습니다.</translation>
        </message>
        <message>
            <source>The yardstick: a small network that starts from random weights. A pretrained model is only worth its size where it is clearly better than this one on the same test images.</source>
            <translation>모델 성능 검증의 기준이 되는 모델로, 무작위 가중치에서 시작하는 작은 네트워크입니다. 사전 학습 모델은 같은 테스트 이미지에서 이보다 확실히 좋아야 쓸 가치가 있습니다.</translation>
        </message>
        <message>
            <source>Train the whole model anew. For a large data set that is unlike the pretraining. Starting from pretrained weights is still better than starting from random ones.</source>
            <translation>전체 모델을 새로 학습시킵니다. 크고 유사성이 낮은 데이터셋에 씁니다. 그래도 사전 학습 가중치로 시작하는 것이 무작위로 시작하는 것보다 유리합니다.</translation>
        </message>
        <message>
            <source>Training a pretrained network further on your own images, with a small learning rate, lest it forget what it has learned.</source>
            <translation>사전 학습된 네트워크를 내 이미지로 더 학습시키는 것입니다. 이전에 학습한 내용을 잊지 않도록 작은 학습률을 씁니다.</translation>
        </message>
        <message>
            <source>Training ends by itself when validation has not become better for some epochs. The weights of the best epoch are kept.</source>
            <translation>검증 결과가 몇 에포크 동안 나아지지 않으면 학습을 스스로 끝냅니다. 최고 에포크의 가중치를 보관합니다.</translation>
        </message>
        <message>
            <source>Training goes wrong: the loss grows without end. Usually the learning rate is too large.</source>
            <translation>손실이 끝없이 커지며 학습이 잘못되는 것입니다. 대개 학습률이 너무 큽니다.</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>학습 이미지</translation>
        </message>
        <message>
            <source>Transfer learning</source>
            <translation>전이 학습</translation>
        </message>
        <message>
            <source>Using a model that was trained on a similar, much larger problem as the start for your own. What it learned about edges, textures and shapes need not be learned again, so a few hundred images can be enough.</source>
            <translation>풀고자 하는 문제와 비슷하고 훨씬 큰 문제로 사전 학습된 모델을 이용하는 것입니다. 윤곽, 질감, 모양을 다시 학습하지 않아도 되므로 이미지 몇백 장으로도 충분할 수 있습니다.</translation>
        </message>
        <message>
            <source>Validation images</source>
            <translation>검증 이미지</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>워밍업</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>가중치 감쇠</translation>
        </message>
    </context>
    <context>
        <name>help</name>
        <message>
            <source>0.1 is usual. It is part of the training loss and not of the validation loss, so these two curves are not comparable; compare accuracies.</source>
            <translation>보통 0.1입니다. 훈련 손실에는 들어가고 검증 손실에는 들어가지 않으므로 두 곡선을 서로 비교할 수 없습니다. 정확도를 비교하세요.</translation>
        </message>
        <message>
            <source>0.1 is usual. The loss is then never near zero, also for a perfect model; compare accuracies.</source>
            <translation type="vanished">보통 0.1을 씁니다. 완벽한 모델이라도 손실이 0에 가까워지지 않으므로 정확도를 비교하세요.</translation>
        </message>
        <message>
            <source>0.1 makes the learning rate ten times smaller at each step.</source>
            <translation>0.1이면 단계마다 학습률이 열 배 작아집니다.</translation>
        </message>
        <message>
            <source>10 to 20 degrees are harmless nearly everywhere. Corners that become empty are filled.</source>
            <translation>10~20도는 거의 언제나 괜찮습니다. 빈 모서리는 채웁니다.</translation>
        </message>
        <message>
            <source>A GPU is often ten to fifty times as fast. If its memory runs out, choose the CPU or smaller batches.</source>
            <translation>GPU는 대개 10~50배 빠릅니다. 메모리가 부족하면 CPU나 더 작은 배치를 선택하세요.</translation>
        </message>
        <message>
            <source>A block for each epoch, as in the slides: losses, accuracies and the time it took. It can be copied and saved.</source>
            <translation>강의 자료와 같은 형식으로 에포크마다 손실, 정확도, 걸린 시간을 기록합니다. 복사하고 저장할 수 있습니다.</translation>
        </message>
        <message>
            <source>A click on a heading sorts. Check two runs with Space to compare them; the first one checked is the yardstick. Enter opens a run's curves.</source>
            <translation>제목을 클릭하면 정렬합니다. 스페이스 키로 두 실험을 선택하여 비교하며, 먼저 선택한 쪽이 기준입니다. Enter로 실험의 곡선을 엽니다.</translation>
        </message>
        <message>
            <source>A number saves time where the frozen part of the network is run once for every version and kept. Endless is better against overfitting.</source>
            <translation>수를 정하면 고정된 부분을 변형마다 한 번만 계산해 보관하므로 시간이 절약됩니다. 무제한은 과적합을 더 잘 막습니다.</translation>
        </message>
        <message>
            <source>A row for each class: how many images it has in each subset, and what is wrong with it. Choose a row to see its images. Classes of very different size make the overall accuracy misleading.</source>
            <translation>클래스마다 세트별 이미지 수와 문제를 보여 줍니다. 행을 선택하면 이미지를 볼 수 있습니다. 클래스 크기가 많이 다르면 전체 정확도만으로는 오해하기 쉽습니다.</translation>
        </message>
        <message>
            <source>A row for each true class, a column for each answer. The diagonal is right, all else are mistakes. Arrow keys move from cell to cell, Enter shows a cell's images, plus and minus change the size.</source>
            <translation>행은 정답, 열은 예측입니다. 대각선은 맞은 것, 나머지는 틀린 것입니다. 화살표 키로 칸을 옮기고, Enter로 그 칸의 이미지를 보고, +와 −로 크기를 바꿉니다.</translation>
        </message>
        <message>
            <source>A run that was interrupted goes on after its last complete epoch, with the same numbers as if it had never stopped.</source>
            <translation>중단된 실험은 마지막으로 끝난 에포크 다음부터, 멈춘 적이 없는 것과 같은 값으로 이어집니다.</translation>
        </message>
        <message>
            <source>A sentence on what has just happened. It goes by itself after some seconds; its button acts on it.</source>
            <translation>방금 일어난 일을 알려 줍니다. 몇 초 뒤 사라지며 단추로 바로 처리할 수 있습니다.</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>대기열에 추가</translation>
        </message>
        <message>
            <source>All trainings of this workspace, the newest first. Enter opens a run, F2 renames it, Delete moves it to the trash, from which it can be brought back. A right click shows more, such as using its settings again.</source>
            <translation>이 작업 폴더의 모든 학습을 최신순으로 보여 줍니다. Enter는 열기, F2는 이름 바꾸기, Delete는 휴지통으로 옮기기이며 되돌릴 수 있습니다. 오른쪽 클릭하면 설정 다시 사용 등 더 많은 동작이 있습니다.</translation>
        </message>
        <message>
            <source>Anywhere is the slides' choice. Any size changes the images most and suits data sets with things of different size.</source>
            <translation>강의 자료는 임의 위치를 씁니다. 임의 크기는 이미지를 가장 많이 바꾸며 대상의 크기가 다양한 데이터셋에 알맞습니다.</translation>
        </message>
        <message>
            <source>Asks what to keep: the weights of the best epoch, those of the last one, or nothing. The training ends after the current batch, and what is kept is tested. The run can be continued later.</source>
            <translation>무엇을 보관할지 묻습니다: 최고 에포크의 가중치, 마지막 에포크의 가중치, 또는 버리기. 현재 배치가 끝나면 학습을 끝내고 보관한 것을 테스트합니다. 나중에 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Back to the recipe</source>
            <translation>레시피로 되돌리기</translation>
        </message>
        <message>
            <source>Below some hundred images the statistics of small batches are mostly noise. The slides use those of the batch.</source>
            <translation>이미지가 수백 장보다 적으면 작은 배치의 통계는 대부분 잡음입니다. 강의 자료는 배치의 통계를 씁니다.</translation>
        </message>
        <message>
            <source>Cancel the evaluation</source>
            <translation>평가 취소</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>다시 검사</translation>
        </message>
        <message>
            <source>Choose a folder that has one sub-folder of images for each class. Every image is opened once and checked; your files are never changed. Then look at the classes, mend what is said to be wrong, and see how the images are divided.</source>
            <translation>클래스마다 하위 폴더가 하나씩 있는 폴더를 선택하세요. 모든 이미지를 한 번 열어 검사하며 파일은 바꾸지 않습니다. 그다음 클래스를 살펴보고, 알려 주는 문제를 고치고, 이미지가 어떻게 나뉘는지 확인하세요.</translation>
        </message>
        <message>
            <source>Choose a model to train</source>
            <translation>학습할 모델 선택</translation>
        </message>
        <message>
            <source>Choose a network, then how much of it is to learn. What the slides advise for your data set is marked. The settings below begin with a recipe that works; change them when you know why. Then press Train.</source>
            <translation>네트워크를 고르고 얼마나 학습시킬지 정하세요. 데이터셋에 대한 강의 자료의 권장 전략이 표시됩니다. 설정은 검증된 레시피로 시작하며, 이유가 있을 때만 바꾸세요. 그다음 학습 시작을 누릅니다.</translation>
        </message>
        <message>
            <source>Choose data</source>
            <translation>데이터 선택</translation>
        </message>
        <message>
            <source>Choose one with the arrow keys and Enter to see its answers again.</source>
            <translation>화살표 키와 Enter로 하나를 선택하면 예측을 다시 봅니다.</translation>
        </message>
        <message>
            <source>Choosing images</source>
            <translation>이미지 선택</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Complete settings that fit together. Recommended is made for good results on your computer; Slides repeats the settings of the lecture, so that its numbers can be reproduced.</source>
            <translation>서로 맞춰 놓은 설정 묶음입니다. 권장은 이 컴퓨터에서 좋은 결과를 내도록 만든 것이고, 강의 자료는 강의의 설정을 그대로 써서 결과를 재현합니다.</translation>
        </message>
        <message>
            <source>Confused pairs</source>
            <translation>혼동 쌍</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>혼동 행렬</translation>
        </message>
        <message>
            <source>Continues this run after its last complete epoch, with the same numbers as if it had never stopped.</source>
            <translation>마지막으로 끝난 에포크 다음부터, 멈춘 적이 없는 것과 같은 값으로 이 실험을 계속합니다.</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>학습 곡선</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Drop a folder here or choose one. It needs one sub-folder for each class, or folders named train, val and test with the classes inside. With the sample data everything can be tried at once.</source>
            <translation>폴더를 놓거나 선택하세요. 클래스마다 하위 폴더가 하나씩 있거나, 클래스가 들어 있는 train, val, test 폴더가 있어야 합니다. 예제 데이터로 모든 기능을 바로 써 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Drop, paste or open an image, and every checked model says what it sees and how sure it is.</source>
            <translation>이미지를 놓거나 붙여 넣거나 열면, 선택한 모델마다 무엇을 보는지와 얼마나 확신하는지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Editing a job of the queue</source>
            <translation>대기열 작업 편집</translation>
        </message>
        <message>
            <source>Ends the evaluation under way; nothing is kept of it.</source>
            <translation>진행 중인 평가를 끝냅니다. 아무것도 보관하지 않습니다.</translation>
        </message>
        <message>
            <source>Ends the run after the current batch. The best epoch is kept, and the run can be continued later.</source>
            <translation type="vanished">현재 배치가 끝나면 실행을 중지합니다. 최고 에포크를 보관하며 나중에 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Evaluate a model file</source>
            <translation>모델 파일 평가</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>Every checked model answers, so that a baseline and a pretrained model can be seen side by side on the same image. A model file from elsewhere can be added.</source>
            <translation>선택한 모델이 모두 예측하므로 같은 이미지에서 기준 모델과 사전 학습 모델을 나란히 볼 수 있습니다. 다른 곳의 모델 파일도 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>Explains the control that has the focus. F1 opens it and Esc closes it; the glossary can be searched.</source>
            <translation>선택한 항목을 설명합니다. F1로 열고 Esc로 닫으며 용어집을 검색할 수 있습니다.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>파일 또는 폴더</translation>
        </message>
        <message>
            <source>Filter the runs</source>
            <translation>실험 필터</translation>
        </message>
        <message>
            <source>First weights</source>
            <translation>초기 가중치</translation>
        </message>
        <message>
            <source>Four cases, by the size of your data set and by how like it is to the images of the pretraining. The size is counted; say with the slider how similar your images are, and the case and its strategy follow.</source>
            <translation>데이터셋의 크기와 사전 학습 이미지와의 유사성에 따른 네 가지 경우입니다. 크기는 세어서 정하고, 유사성은 슬라이더로 알려 주면 경우와 전략이 정해집니다.</translation>
        </message>
        <message>
            <source>Gives every setting that differs from the recipe the recipe's value again. It can be undone.</source>
            <translation>레시피와 다른 설정을 모두 레시피 값으로 되돌립니다. 실행 취소할 수 있습니다.</translation>
        </message>
        <message>
            <source>Half the side is four times as fast. For fine differences take at least the size of the pretraining, mostly 224.</source>
            <translation>한 변이 절반이면 네 배 빠릅니다. 미세한 차이를 구별하려면 적어도 사전 학습 크기(대개 224)를 쓰세요.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Helps where photographs are taken in different light. 10 to 30 percent are usual.</source>
            <translation>조명이 다양한 사진에 도움이 됩니다. 보통 10~30퍼센트입니다.</translation>
        </message>
        <message>
            <source>Helps where photographs come from different cameras. 10 to 30 percent are usual.</source>
            <translation>여러 카메라로 찍은 사진에 도움이 됩니다. 보통 10~30퍼센트입니다.</translation>
        </message>
        <message>
            <source>How large the steps will be in each epoch: solid for the classifier, dashed for the base where it learns. Where a line lies on the bottom, the last epochs hardly teach anything.</source>
            <translation>에포크마다 가중치를 바꾸는 크기입니다. 실선은 분류기, 점선은 학습하는 베이스입니다. 선이 바닥에 붙으면 마지막 에포크에서는 거의 배우지 못합니다.</translation>
        </message>
        <message>
            <source>How many of the images are for training, validation and test. Two shares are set and the third is the rest. The seed decides which image goes where; leave it, so that runs can be compared.</source>
            <translation>학습, 검증, 테스트에 쓸 이미지의 비율입니다. 둘을 정하면 나머지가 셋째가 됩니다. 시드가 어느 이미지가 어디로 갈지 정하며, 실험을 비교하려면 그대로 두세요.</translation>
        </message>
        <message>
            <source>How many settings are shown. Those that differ from the recipe, or have a problem, are always shown.</source>
            <translation>보여 줄 설정의 범위입니다. 레시피와 다르거나 문제가 있는 설정은 항상 보입니다.</translation>
        </message>
        <message>
            <source>How much of the network learns from your images. Grey parts of the picture are frozen, coloured ones learn. For strategy 2 the border can be moved with the mouse or the arrow keys. The one that suits your data set is marked as suggested.</source>
            <translation>네트워크에서 얼마나 학습시킬지 정합니다. 그림의 회색은 고정, 색이 있는 부분은 학습입니다. 전략 2는 마우스나 화살표 키로 경계를 옮길 수 있습니다. 데이터셋에 알맞은 전략에 권장 표시가 있습니다.</translation>
        </message>
        <message>
            <source>If memory runs out, halve it. If you change it much, change the learning rate in the same direction.</source>
            <translation>메모리가 부족하면 절반으로 줄이세요. 많이 바꾸면 학습률도 같은 방향으로 바꾸세요.</translation>
        </message>
        <message>
            <source>If the loss jumps up and down or grows, take a third of it. If the curves are nearly flat from the beginning, take three times as much.</source>
            <translation>손실이 오르내리거나 커지면 3분의 1로 줄이세요. 처음부터 곡선이 거의 평평하면 세 배로 늘리세요.</translation>
        </message>
        <message>
            <source>Images looked at before</source>
            <translation>이전에 본 이미지</translation>
        </message>
        <message>
            <source>Images of a class</source>
            <translation>클래스의 이미지</translation>
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation>중단된 실험</translation>
        </message>
        <message>
            <source>It costs one pass over the images. The slides begin at random.</source>
            <translation>이미지를 한 번 훑는 시간이 듭니다. 강의 자료는 무작위로 시작합니다.</translation>
        </message>
        <message>
            <source>It has no effect where the whole base is frozen. With strategy 1 and 2 a value from 0.05 to 0.2 is usual.</source>
            <translation>베이스를 모두 고정하면 영향이 없습니다. 전략 1과 2에서는 보통 0.05~0.2를 씁니다.</translation>
        </message>
        <message>
            <source>It must be at least as large as the input. The room between the two is what a random cut can move in.</source>
            <translation>입력보다 작을 수 없습니다. 둘의 차이만큼 무작위 자르기가 움직일 수 있습니다.</translation>
        </message>
        <message>
            <source>Keeps the model from relying on one spot alone. 10 to 25 percent are usual.</source>
            <translation>모델이 한곳에만 의존하지 않게 합니다. 보통 10~25퍼센트입니다.</translation>
        </message>
        <message>
            <source>Leads to the next step. It is off while the data set has an error.</source>
            <translation>다음 단계로 갑니다. 데이터셋에 오류가 있으면 꺼져 있습니다.</translation>
        </message>
        <message>
            <source>Leads to the setting that keeps the training from starting, or that may mislead.</source>
            <translation>학습을 시작하지 못하게 하거나 오해를 부를 수 있는 설정으로 갑니다.</translation>
        </message>
        <message>
            <source>Leads to what this run is worth on the test images.</source>
            <translation>이 실험의 테스트 결과로 갑니다.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Leave it at 0 where the colour tells the classes apart.</source>
            <translation>색으로 클래스를 구별한다면 0으로 두세요.</translation>
        </message>
        <message>
            <source>Leave it on automatic. Keeping costs room on the disk and saves time in every epoch after the first; the result is the same.</source>
            <translation>자동으로 두세요. 보관하면 디스크 공간이 들지만 둘째 에포크부터 시간이 절약되고 결과는 같습니다.</translation>
        </message>
        <message>
            <source>Looks for images that were added, changed or removed since. Images that are as they were are not opened again, so it is quick.</source>
            <translation>그동안 추가, 변경, 삭제된 이미지를 찾습니다. 그대로인 이미지는 다시 열지 않으므로 빠릅니다.</translation>
        </message>
        <message>
            <source>Loss, accuracy and learning rate over the epochs. The mark is the best epoch. Move the mouse over the plot for the values; the same numbers are there as a table. Export saves a picture or the numbers.</source>
            <translation type="vanished">에포크별 손실, 정확도, 학습률입니다. 표시는 최고 에포크입니다. 그래프 위로 마우스를 옮기면 값이 보이고 표로도 볼 수 있습니다. 내보내기로 그림이나 값을 저장합니다.</translation>
        </message>
        <message>
            <source>Loss, accuracy, learning rate and images per second over the epochs. The mark is the best epoch. Move the mouse over the plot, or press the arrow keys in it, for the values; the same numbers are there as a table. Export saves a picture or the numbers.</source>
            <translation>에포크별 손실, 정확도, 학습률, 초당 이미지 수입니다. 표시는 최고 에포크입니다. 그래프 위로 마우스를 옮기거나 화살표 키를 누르면 값이 보이고 표로도 볼 수 있습니다. 내보내기로 그림이나 값을 저장합니다.</translation>
        </message>
        <message>
            <source>Makes the other one of the two chosen runs the yardstick.</source>
            <translation>선택한 두 실험 중 다른 쪽을 기준으로 합니다.</translation>
        </message>
        <message>
            <source>Measures any saved model on any folder of images whose class folders are named like the model's classes. The result is kept in the workspace and stands among the runs.</source>
            <translation>저장된 모델을, 클래스 폴더 이름이 모델의 클래스와 같은 이미지 폴더로 측정합니다. 결과는 작업 폴더에 보관되고 실험 목록에 나타납니다.</translation>
        </message>
        <message>
            <source>Measures the weights that were kept on the test images, without training any further.</source>
            <translation>더 학습하지 않고, 보관된 가중치를 테스트 이미지로 측정합니다.</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Model &amp; strategy</source>
            <translation>모델과 전략</translation>
        </message>
        <message>
            <source>Models that answer</source>
            <translation>예측할 모델</translation>
        </message>
        <message>
            <source>More are of use only where the computer has idle cores and images are large.</source>
            <translation>쉬는 코어가 있고 이미지가 클 때만 늘리는 것이 도움이 됩니다.</translation>
        </message>
        <message>
            <source>More epochs help as long as the validation loss falls. A pretrained model needs few, often 5 to 15; the baseline needs 30 or more.</source>
            <translation>검증 손실이 줄어드는 동안은 에포크를 늘리는 것이 좋습니다. 사전 학습 모델은 대개 5~15, 기준 모델은 30 이상이 필요합니다.</translation>
        </message>
        <message>
            <source>More threads are not always faster, least of all when other programs run. Another number can change the last digits of a result.</source>
            <translation>스레드가 많다고 늘 빠르지는 않으며, 다른 프로그램이 실행 중이면 더욱 그렇습니다. 수가 다르면 결과의 마지막 자리가 달라질 수 있습니다.</translation>
        </message>
        <message>
            <source>Nine of your own training images, pixel for pixel as the network is given them in one epoch. Another draw shows the next epoch. If you can no longer tell what is in them, the changes are too strong.</source>
            <translation>학습 이미지 아홉 장을 한 에포크에서 네트워크에 들어가는 그대로 보여 줍니다. 다시 뽑기를 누르면 다음 에포크를 보여 줍니다. 무엇인지 알아볼 수 없다면 변형이 너무 강한 것입니다.</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>아직 아무것도 없음</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>알림</translation>
        </message>
        <message>
            <source>On to the model</source>
            <translation>모델로 가기</translation>
        </message>
        <message>
            <source>One or two are enough. They matter most where pretrained layers are trained too.</source>
            <translation>한두 에포크면 충분합니다. 사전 학습된 계층도 학습할 때 특히 중요합니다.</translation>
        </message>
        <message>
            <source>Only runs in which these letters occur are shown: in the name, the strategy, the state or the note.</source>
            <translation>이름, 전략, 상태, 메모에 이 글자가 있는 실험만 보여 줍니다.</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>이미지 열기</translation>
        </message>
        <message>
            <source>Opens one or several images, also with Ctrl+O. The last one is shown; all are in the strip below.</source>
            <translation>이미지를 하나 이상 엽니다(Ctrl+O). 마지막 이미지가 보이고 모두 아래 띠에 있습니다.</translation>
        </message>
        <message>
            <source>Parts of the setup</source>
            <translation>설정 구성</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Precision, recall and F1 of each class. Sort by recall to see which class is found least often.</source>
            <translation>클래스별 정밀도, 재현율, F1입니다. 재현율로 정렬하면 가장 못 찾는 클래스를 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>문제</translation>
        </message>
        <message>
            <source>Puts a run with these settings behind the others. The queue stands in the training step; its runs are trained one after the other, also while nobody is there.</source>
            <translation>이 설정의 실험을 대기열 끝에 넣습니다. 대기열은 학습 단계에 있으며, 자리를 비워도 차례로 학습합니다.</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>대기열</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>모두 되돌리기</translation>
        </message>
        <message>
            <source>Right for images from above, such as leaves on a table or from a microscope.</source>
            <translation>탁자 위의 잎이나 현미경 사진처럼 위에서 찍은 이미지에 알맞습니다.</translation>
        </message>
        <message>
            <source>Right for leaves, animals and most things; wrong for letters and for left and right hands.</source>
            <translation>잎, 동물 등 대부분에 알맞지만 글자나 왼손·오른손에는 쓰지 마세요.</translation>
        </message>
        <message>
            <source>Run name</source>
            <translation>실험 이름</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Runs in the plot</source>
            <translation>그래프의 실험</translation>
        </message>
        <message>
            <source>SGD needs a learning rate that is about ten times larger than Adam's, and often more epochs.</source>
            <translation type="vanished">SGD는 Adam보다 학습률이 열 배쯤 커야 하고 에포크도 더 필요할 때가 많습니다.</translation>
        </message>
        <message>
            <source>SGD needs a learning rate that is about ten times larger than Adam's, and often more epochs. L-BFGS needs none, and strategy 3.</source>
            <translation>SGD는 Adam보다 약 10배 큰 학습률이 필요하고 에포크도 더 필요할 때가 많습니다. L-BFGS는 학습률이 필요 없고 전략 3에서만 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Saves a table as CSV, or copies the one on show for a spreadsheet.</source>
            <translation>표를 CSV로 저장하거나 보이는 표를 스프레드시트용으로 복사합니다.</translation>
        </message>
        <message>
            <source>See also: {terms}</source>
            <translation>참고: {terms}</translation>
        </message>
        <message>
            <source>Settings shown</source>
            <translation>보이는 설정</translation>
        </message>
        <message>
            <source>Show evaluation</source>
            <translation>평가 보기</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>Squashing shows the whole image and changes its shape; cutting keeps the shape and loses the edges.</source>
            <translation>눌러 맞추면 전체가 보이지만 모양이 바뀌고, 자르면 모양은 그대로지만 가장자리를 잃습니다.</translation>
        </message>
        <message>
            <source>Starts a run with these settings, also with Ctrl+Enter. Everything that decides the result is written into the run's folder, so that it can be repeated.</source>
            <translation>이 설정으로 실험을 시작합니다(Ctrl+Enter). 결과를 정하는 모든 것을 실험 폴더에 기록하므로 다시 재현할 수 있습니다.</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>Strategy says what learns, Hyperparameters how it learns, Images what it learns from. The arrow keys change the tab. A sign marks a tab in which a setting needs attention.</source>
            <translation>전략은 무엇을 학습할지, 하이퍼파라미터는 어떻게 학습할지, 이미지는 무엇으로 학습할지 정합니다. 화살표 키로 탭을 바꿉니다. 확인이 필요한 설정이 있는 탭에 표시가 붙습니다.</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>기준 바꾸기</translation>
        </message>
        <message>
            <source>TL Studio</source>
            <translation>TL Studio</translation>
        </message>
        <message>
            <source>Table of runs</source>
            <translation>실험 표</translation>
        </message>
        <message>
            <source>Takes an image or an image file from the clipboard, also with Ctrl+V.</source>
            <translation>클립보드의 이미지나 이미지 파일을 가져옵니다(Ctrl+V).</translation>
        </message>
        <message>
            <source>Takes back the last change of model, strategy or settings, or makes it again. The data set and the name of the run stay as they are.</source>
            <translation>모델, 전략, 설정의 마지막 변경을 취소하거나 다시 실행합니다. 데이터셋과 실험 이름은 그대로입니다.</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>테스트 이미지</translation>
        </message>
        <message>
            <source>Test the model</source>
            <translation>모델 테스트</translation>
        </message>
        <message>
            <source>The five steps of the work and how each one stands. Every step can be opened at any time, with Ctrl+1 to Ctrl+5 too; one that lacks something says what.</source>
            <translation>작업의 다섯 단계와 각 단계의 상태입니다. 언제든지 열 수 있으며(Ctrl+1~Ctrl+5), 모자란 것이 있으면 알려 줍니다.</translation>
        </message>
        <message>
            <source>The images behind the number that is chosen on the left, the worst first: those where the model was most sure of a wrong answer. Enter opens one large.</source>
            <translation>왼쪽에서 선택한 값에 해당하는 이미지를, 모델이 가장 확신하고 틀린 것부터 보여 줍니다. Enter로 크게 봅니다.</translation>
        </message>
        <message>
            <source>The learning rate is changed once an epoch. Where it becomes too small too soon, the last epochs teach nothing; look at the curve of the learning rate.</source>
            <translation>학습률은 에포크마다 한 번 바뀝니다. 너무 일찍 작아지면 마지막 에포크에서는 배우는 것이 없으니 학습률 곡선을 확인하세요.</translation>
        </message>
        <message>
            <source>The matrix and the table of classes belong to this model.</source>
            <translation>행렬과 클래스 표는 이 모델의 것입니다.</translation>
        </message>
        <message>
            <source>The networks to choose from, with their millions of parameters, their usual input size and where their pretrained weights are. Begin with the baseline, which is the yardstick, then take a small pretrained network; larger ones are slower and not always better.</source>
            <translation>고를 수 있는 네트워크와 파라미터 수, 보통의 입력 크기, 사전 학습 가중치의 위치입니다. 기준 모델부터 시작하고 그다음 작은 사전 학습 네트워크를 쓰세요. 큰 것은 느리고 늘 더 좋지도 않습니다.</translation>
        </message>
        <message>
            <source>The readable images of the chosen class. Look for pictures that are in the wrong folder: a network learns from them what you did not mean.</source>
            <translation>선택한 클래스의 읽을 수 있는 이미지입니다. 잘못된 폴더에 든 사진을 찾으세요. 네트워크가 엉뚱한 것을 학습합니다.</translation>
        </message>
        <message>
            <source>The run or check under way, how far it is, how fast, and the time of day at which it will end. Pause lets the computer rest between two batches; Stop asks what to keep and ends the run.</source>
            <translation>진행 중인 실험이나 검사, 진행률, 속도, 종료 예정 시각입니다. 일시 정지는 배치 사이에 쉬게 하고, 중지는 무엇을 보관할지 묻고 실험을 끝냅니다.</translation>
        </message>
        <message>
            <source>The run or check under way, how far it is, how fast, and the time of day at which it will end. Pause lets the computer rest between two batches; Stop ends the run and keeps the best epoch.</source>
            <translation type="vanished">진행 중인 실행이나 검사, 진행률, 속도, 종료 예정 시각입니다. 일시 정지는 배치 사이에 쉬게 하고, 중지는 실행을 끝내고 최고 에포크를 보관합니다.</translation>
        </message>
        <message>
            <source>The runs side by side; the confusion matrix, the confused pairs and the numbers of each class, each with its images. The arrow keys change between them.</source>
            <translation>실험 비교, 혼동 행렬, 혼동 쌍, 클래스별 값을 해당 이미지와 함께 보여 줍니다. 화살표 키로 바꿉니다.</translation>
        </message>
        <message>
            <source>The slides choose by accuracy. Between equal accuracies the smaller loss decides.</source>
            <translation>강의 자료는 정확도로 고릅니다. 정확도가 같으면 손실이 더 작은 쪽을 고릅니다.</translation>
        </message>
        <message>
            <source>The slides take 7. With few epochs take about a third of them.</source>
            <translation>강의 자료는 7을 씁니다. 에포크가 적으면 그 3분의 1 정도로 하세요.</translation>
        </message>
        <message>
            <source>The slides' baseline goes without, on values from 0 to 1. With it the same network needs less than half the epochs.</source>
            <translation>강의 자료의 기준 모델은 정규화 없이 0에서 1 사이의 값을 씁니다. 정규화를 하면 같은 네트워크가 절반도 안 되는 에포크로 같은 정확도에 이릅니다.</translation>
        </message>
        <message>
            <source>The smaller it is, the more may be missing from a training image. Below 30 percent the thing itself is often cut off.</source>
            <translation>작을수록 학습 이미지에서 더 많은 부분이 빠질 수 있습니다. 30퍼센트보다 작으면 대상 자체가 잘리기 쉽습니다.</translation>
        </message>
        <message>
            <source>The weights stay in 32 bits; only products are rounded, which costs no accuracy in practice. Choose 32 bits if a loss becomes infinite.</source>
            <translation>가중치는 32비트로 유지되고 곱셈만 반올림되므로 실제로 정확도는 떨어지지 않습니다. 손실이 무한대가 되면 32비트를 고르세요.</translation>
        </message>
        <message>
            <source>The work goes from top to bottom on the left: data, model and strategy, training, evaluation, prediction. Go to a control with Tab or the mouse and this drawer explains it.</source>
            <translation>왼쪽에서 위부터 아래로 진행합니다: 데이터, 모델과 전략, 학습, 평가, 예측. Tab이나 마우스로 항목을 선택하면 여기에 설명이 나옵니다.</translation>
        </message>
        <message>
            <source>There is no checked data set yet. This leads to the step where a folder is chosen.</source>
            <translation>아직 검사한 데이터셋이 없습니다. 폴더를 선택하는 단계로 갑니다.</translation>
        </message>
        <message>
            <source>This run and earlier ones, drawn thinner behind it. Space shows or hides one.</source>
            <translation>이 실험과, 뒤에 가늘게 그린 이전 실험들입니다. 스페이스 키로 보이거나 숨깁니다.</translation>
        </message>
        <message>
            <source>This setting is not the recipe's; the dot says so. The button brings the recipe's value back.</source>
            <translation>점은 레시피와 다른 설정이라는 표시입니다. 단추를 누르면 레시피 값으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>학습 시작</translation>
        </message>
        <message>
            <source>Train again with another seed to see how much of a difference is chance.</source>
            <translation>다른 시드로 다시 학습하면 차이가 얼마나 우연인지 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Train on</source>
            <translation>이어서 학습</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Training log</source>
            <translation>학습 로그</translation>
        </message>
        <message>
            <source>Training waits after the current batch and the computer is free. Nothing is lost; press again to go on.</source>
            <translation>현재 배치가 끝나면 학습이 기다리고 컴퓨터가 쉽니다. 잃는 것은 없으며 다시 누르면 계속합니다.</translation>
        </message>
        <message>
            <source>Trainings that wait. Drag one to another place, or move it with Alt and the arrow keys; Enter edits it, Delete removes it. Started, the queue runs them one after the other without asking; one that fails stays here with the reason and does not stop the rest. The queue is still here after a restart.</source>
            <translation>기다리는 학습입니다. 끌거나 Alt+화살표 키로 순서를 바꾸고, Enter로 편집하고, Delete로 뺍니다. 시작하면 묻지 않고 차례로 학습하며, 실패한 것은 이유와 함께 남고 나머지는 계속합니다. 다시 시작해도 대기열은 그대로 있습니다.</translation>
        </message>
        <message>
            <source>Two models on the same test images: what each started from, what it reached, and whether the difference can be chance.</source>
            <translation>같은 테스트 이미지에 대한 두 모델: 무엇에서 시작해 어디까지 갔는지, 차이가 우연일 수 있는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Type a path, choose one, or drop a file or folder here.</source>
            <translation>경로를 입력하거나 선택하거나 파일 또는 폴더를 놓으세요.</translation>
        </message>
        <message>
            <source>Undo and redo</source>
            <translation>실행 취소와 다시 실행</translation>
        </message>
        <message>
            <source>Usual values lie between 0.0001 and 0.05; 0 switches it off.</source>
            <translation>보통 0.0001~0.05이며 0이면 끕니다.</translation>
        </message>
        <message>
            <source>Views of the results</source>
            <translation>결과 보기</translation>
        </message>
        <message>
            <source>Watch a run learn. The solid line is training, the dashed one validation. When validation gets worse while training gets better, the model overfits; the best epoch is kept in any case.</source>
            <translation>학습 과정을 지켜봅니다. 실선은 학습, 점선은 검증입니다. 학습은 좋아지는데 검증이 나빠지면 과적합입니다. 어떤 경우에도 최고 에포크를 보관합니다.</translation>
        </message>
        <message>
            <source>What a model is worth on test images that it has never learned from. Check two runs to compare them on the same images, and look at the mistakes: they say more than the accuracy.</source>
            <translation>학습에 쓰지 않은 테스트 이미지로 모델을 평가합니다. 두 실험을 선택하면 같은 이미지에서 비교합니다. 틀린 예측도 살펴보세요. 정확도보다 더 많은 것을 알려 줍니다.</translation>
        </message>
        <message>
            <source>What happened and what to do about it. The details are for a report; they can be copied.</source>
            <translation>무슨 일이 일어났고 어떻게 해야 하는지 알려 줍니다. 세부 정보는 보고용이며 복사할 수 있습니다.</translation>
        </message>
        <message>
            <source>What has to be done before there is something to see here.</source>
            <translation>여기에 무언가 보이려면 먼저 해야 할 일입니다.</translation>
        </message>
        <message>
            <source>What is running</source>
            <translation>진행 중인 작업</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>잘못된 점</translation>
        </message>
        <message>
            <source>What may spoil a training, the worst first, and what to do about it. Errors have to be mended before you can go on; warnings need not.</source>
            <translation>학습을 망칠 수 있는 문제와 해결 방법을 심한 것부터 보여 줍니다. 오류는 고쳐야 진행할 수 있고, 주의는 그대로 진행할 수 있습니다.</translation>
        </message>
        <message>
            <source>What the network knows before training: what it learned on ImageNet, nothing at all, or what a file holds. Weights are downloaded once and then kept.</source>
            <translation>학습 전에 네트워크가 아는 것입니다: ImageNet에서 배운 것, 아무것도 없음, 또는 파일의 내용. 가중치는 한 번 내려받아 보관합니다.</translation>
        </message>
        <message>
            <source>What the run is called in the list of runs and in comparisons. It can be changed later. Without a name the run is called after its model.</source>
            <translation>실험 목록과 비교에 쓰는 이름입니다. 나중에 바꿀 수 있습니다. 비워 두면 모델 이름을 씁니다.</translation>
        </message>
        <message>
            <source>What the slides advise</source>
            <translation>강의 자료의 권장 전략</translation>
        </message>
        <message>
            <source>What training sees</source>
            <translation>학습에 들어가는 이미지</translation>
        </message>
        <message>
            <source>Which class is taken for which, most often first. The chosen pair's images are shown beside it.</source>
            <translation>어느 클래스를 어느 클래스로 오인했는지 잦은 것부터 보여 줍니다. 선택한 쌍의 이미지가 옆에 나옵니다.</translation>
        </message>
        <message>
            <source>While this line is here, the settings below are those of a job in the queue. Put them there with Update, or leave the job as it was; your own settings come back either way.</source>
            <translation>이 줄이 보이는 동안 아래 설정은 대기열 작업의 것입니다. 대기열에 반영하거나 그대로 두세요. 어느 쪽이든 원래 설정으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>Whose mistakes are shown</source>
            <translation>틀린 예측을 볼 모델</translation>
        </message>
        <message>
            <source>With a schedule give it more epochs than lie between two falls of the learning rate.</source>
            <translation>스케줄을 쓰면 학습률이 줄어드는 간격보다 많은 에포크를 주세요.</translation>
        </message>
        <message>
            <source>Without a trained model nobody can answer. This leads to the model and the strategy; a model file of another computer can be added below.</source>
            <translation>학습한 모델이 없으면 예측할 수 없습니다. 모델과 전략을 고르는 화면으로 이동합니다. 다른 컴퓨터의 모델 파일은 아래에서 추가할 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source> %</source>
            <translation>%</translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>&amp;About TL Studio</source>
            <translation>TL Studio 정보(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Check the images again</source>
            <translation>이미지 다시 검사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Glossary</source>
            <translation>용어집(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help on the control in focus</source>
            <translation>선택한 항목 도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>키보드 단축키(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pause or continue</source>
            <translation>일시 정지 또는 계속(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the change of the settings</source>
            <translation>설정 변경 다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>중지(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Train</source>
            <translation>학습 시작(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the last change of the settings</source>
            <translation>설정의 마지막 변경 실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo: bring the removed run back</source>
            <translation>실행 취소: 삭제한 실험 되돌리기(&amp;U)</translation>
        </message>
        <message>
            <source>About TL Studio</source>
            <translation>TL Studio 정보</translation>
        </message>
        <message>
            <source>Add to &amp;queue</source>
            <translation>대기열에 추가(&amp;Q)</translation>
        </message>
        <message>
            <source>Change &amp;workspace…</source>
            <translation>작업 폴더 변경(&amp;W)…</translation>
        </message>
        <message>
            <source>Choose &amp;folder of images…</source>
            <translation>이미지 폴더 선택(&amp;F)…</translation>
        </message>
        <message>
            <source>Choose the folder where runs are kept</source>
            <translation>실험을 보관할 폴더 선택</translation>
        </message>
        <message>
            <source>Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;All files (*)</source>
            <translation>이미지와 모델 (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Open an image or a model</source>
            <translation>이미지 또는 모델 열기</translation>
        </message>
        <message>
            <source>Open i&amp;mage or model…</source>
            <translation>이미지 또는 모델 열기(&amp;M)…</translation>
        </message>
        <message>
            <source>Open the &amp;log folder</source>
            <translation>로그 폴더 열기(&amp;L)</translation>
        </message>
        <message>
            <source>S&amp;torage…</source>
            <translation>저장 공간(&amp;T)…</translation>
        </message>
        <message>
            <source>TL Studio {version}</source>
            <translation>TL Studio {version}</translation>
        </message>
        <message>
            <source>Trains a baseline and a pretrained network on your own images, and shows whether the difference is real.

Runs are kept in {workspace}.</source>
            <translation>내 이미지로 기준 모델과 사전 학습 네트워크를 학습하고, 그 차이가 실제인지 보여 줍니다.

실험은 {workspace} 폴더에 보관됩니다.</translation>
        </message>
        <message>
            <source>Use the &amp;sample data</source>
            <translation>예제 데이터 사용(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>CPU, threads: {threads}</source>
            <translation>CPU, 스레드 {threads}개</translation>
        </message>
        <message>
            <source>test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>검증</translation>
        </message>
    </context>
    <context>
        <name>notify</name>
        <message>
            <source>A training is running</source>
            <translation>학습이 진행 중입니다</translation>
        </message>
        <message>
            <source>Go on training</source>
            <translation>계속 학습</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>문제가 생겼습니다</translation>
        </message>
        <message>
            <source>Something went wrong inside TL Studio: {detail}.</source>
            <translation>TL Studio 내부에서 문제가 생겼습니다: {detail}.</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>중지하고 닫기</translation>
        </message>
        <message>
            <source>Stop the training and close TL Studio?</source>
            <translation>학습을 중지하고 TL Studio를 닫을까요?</translation>
        </message>
        <message>
            <source>The best epoch so far is kept, and the run can be continued later.</source>
            <translation>지금까지의 최고 에포크를 보관하며 나중에 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>You can go on working. Please report it with the details below.</source>
            <translation>계속 작업할 수 있습니다. 아래 세부 정보와 함께 알려 주세요.</translation>
        </message>
    </context>
    <context>
        <name>phases</name>
        <message>
            <source>Downloading the pretrained weights</source>
            <translation>사전 학습 가중치 내려받는 중</translation>
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation>에포크 {epoch}/{epochs}</translation>
        </message>
        <message>
            <source>Getting ready</source>
            <translation>준비 중</translation>
        </message>
        <message>
            <source>Loading the pretrained weights</source>
            <translation>사전 학습 가중치 불러오는 중</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>일시 정지됨</translation>
        </message>
        <message>
            <source>Preparing the images</source>
            <translation>이미지 준비 중</translation>
        </message>
        <message>
            <source>Reading the images</source>
            <translation>이미지 읽는 중</translation>
        </message>
        <message>
            <source>Running the frozen part once</source>
            <translation>고정된 부분을 한 번 계산하는 중</translation>
        </message>
        <message>
            <source>Solving the classifier first</source>
            <translation>분류기를 먼저 푸는 중</translation>
        </message>
        <message>
            <source>Testing the kept model</source>
            <translation>보관된 모델 테스트 중</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Trying what is fastest</source>
            <translation>가장 빠른 설정을 찾는 중</translation>
        </message>
        <message>
            <source>{done} of {total} MB</source>
            <translation>{done}/{total} MB</translation>
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation>이미지 {done}/{total}장</translation>
        </message>
        <message>
            <source>{rate} images per second</source>
            <translation>초당 {rate}장</translation>
        </message>
    </context>
    <context>
        <name>rule</name>
        <message>
            <source>The best case: what the model has learned fits. All three strategies work; strategy 2 is the most efficient.</source>
            <translation>가장 좋은 상황: 모델이 이전에 학습한 지식을 활용합니다. 전략 1, 2, 3 모두 가능하지만 전략 2가 가장 효율적입니다.</translation>
        </message>
        <message>
            <source>The data set is large, so the whole model can be trained again; starting from pretrained weights is still better than starting from random ones.</source>
            <translation>데이터셋이 크므로 전체 모델을 다시 학습할 수 있습니다. 그래도 사전 학습 가중치로 시작하는 것이 무작위로 시작하는 것보다 유리합니다.</translation>
        </message>
        <message>
            <source>The data set is small and similar: keep what the model has learned and train only the classifier.</source>
            <translation>데이터셋이 작지만 유사성은 높습니다. 모델이 학습한 내용을 유지하고 분류기만 학습시킵니다.</translation>
        </message>
        <message>
            <source>The hardest case: training many layers overfits, training few learns too little. Train the last part of the base and make up for the few images with data augmentation.</source>
            <translation>가장 좋지 않은 상황: 너무 많은 계층을 학습시키면 과적합 위험이 있고, 너무 적으면 학습이 잘 되지 않습니다. 베이스의 뒷부분을 학습시키고 데이터 증강으로 적은 이미지를 보완하세요.</translation>
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>Best: {accuracy}</source>
            <translation>최고: {accuracy}</translation>
        </message>
        <message>
            <source>Checking {folder}</source>
            <translation>{folder} 검사 중</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>폴더를 선택하세요</translation>
        </message>
        <message>
            <source>Downloading {model}</source>
            <translation>{model} 내려받는 중</translation>
        </message>
        <message>
            <source>Drop an image</source>
            <translation>이미지를 놓으세요</translation>
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation type="vanished">에포크 {epoch}/{epochs}</translation>
        </message>
        <message>
            <source>Evaluating {model}</source>
            <translation>{model} 평가 중</translation>
        </message>
        <message>
            <source>Evaluating…</source>
            <translation>평가 중…</translation>
        </message>
        <message>
            <source>Looking at the images…</source>
            <translation>이미지 검사 중…</translation>
        </message>
        <message>
            <source>Needs a trained model</source>
            <translation>학습한 모델 필요</translation>
        </message>
        <message>
            <source>Needs data</source>
            <translation>데이터 필요</translation>
        </message>
        <message>
            <source>No run on these images yet</source>
            <translation>이 이미지의 실험 없음</translation>
        </message>
        <message>
            <source>Nothing trained yet</source>
            <translation>아직 학습 안 함</translation>
        </message>
        <message>
            <source>Paused · {phase}</source>
            <translation>일시 정지 · {phase}</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation type="vanished">시작하는 중…</translation>
        </message>
        <message>
            <source>The last training failed</source>
            <translation>마지막 학습 실패</translation>
        </message>
        <message>
            <source>The training failed.</source>
            <translation>학습이 실패했습니다.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Training finished.</source>
            <translation>학습을 마쳤습니다.</translation>
        </message>
        <message>
            <source>Training finished. Best validation accuracy: {accuracy}</source>
            <translation>학습을 마쳤습니다. 최고 검증 정확도: {accuracy}</translation>
        </message>
        <message>
            <source>Training stopped.</source>
            <translation>학습을 중지했습니다.</translation>
        </message>
        <message>
            <source>Training stopped. Best validation accuracy: {accuracy}</source>
            <translation>학습을 중지했습니다. 최고 검증 정확도: {accuracy}</translation>
        </message>
        <message>
            <source>Unfinished run</source>
            <translation>미완료 학습</translation>
        </message>
        <message>
            <source>Unfinished run · {count} queued</source>
            <translation>미완료 학습 · 대기 {count}개</translation>
        </message>
        <message>
            <source>{count} finished</source>
            <translation>{count}개 완료</translation>
        </message>
        <message>
            <source>{count} queued</source>
            <translation>대기 {count}개</translation>
        </message>
        <message>
            <source>{images} images</source>
            <translation>이미지 {images}장</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>A classifier needs at least two. Choose the folder that contains the class folders.</source>
            <translation>분류하려면 클래스가 둘 이상 필요합니다. 클래스 폴더들이 들어 있는 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Add a test folder, or give the test subset a share of the split.</source>
            <translation>테스트 폴더를 추가하거나 분할에서 테스트 비율을 정하세요.</translation>
        </message>
        <message>
            <source>Add images to it or remove the folder.</source>
            <translation>이미지를 넣거나 폴더를 없애세요.</translation>
        </message>
        <message>
            <source>Add images: below {wanted} its results say little.</source>
            <translation>이미지를 추가하세요. {wanted}장보다 적으면 결과를 믿기 어렵습니다.</translation>
        </message>
        <message>
            <source>An event “{name}” of a newer engine was skipped.</source>
            <translation>더 새로운 엔진의 “{name}” 이벤트를 건너뛰었습니다.</translation>
        </message>
        <message>
            <source>CPU threads: {threads}, the fastest number in a short trial.</source>
            <translation>CPU 스레드: {threads}개, 짧은 시험에서 가장 빠른 수입니다.</translation>
        </message>
        <message>
            <source>Change one of the three shares.</source>
            <translation>세 비율 중 하나를 바꾸세요.</translation>
        </message>
        <message>
            <source>Check the folder again.</source>
            <translation>폴더를 다시 검사하세요.</translation>
        </message>
        <message>
            <source>Choose a .pt file that a run saved.</source>
            <translation>실험이 저장한 .pt 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a .pt file that a run saved. Weights from elsewhere can be chosen on Model &amp; strategy, to start a training from.</source>
            <translation>실험이 저장한 .pt 파일을 선택하세요. 다른 곳에서 받은 가중치는 모델과 전략 단계에서 학습의 시작 가중치로 선택할 수 있습니다.</translation>
        </message>
        <message>
            <source>Choose a folder that has one sub-folder of images for each class.</source>
            <translation>클래스마다 이미지 하위 폴더가 하나씩 있는 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a folder whose class folders are named like the model's classes.</source>
            <translation>클래스 폴더 이름이 모델의 클래스와 같은 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a folder with other images: on its training images a model looks better than it is.</source>
            <translation>다른 이미지가 있는 폴더를 선택하세요. 훈련 이미지로 평가하면 모델이 실제보다 좋아 보입니다.</translation>
        </message>
        <message>
            <source>Choose a state dict of that architecture; a head with another number of classes is allowed.</source>
            <translation>그 구조의 state dict를 선택하세요. 분류기의 클래스 수는 달라도 됩니다.</translation>
        </message>
        <message>
            <source>Choose a workspace folder that you may write to.</source>
            <translation>쓸 수 있는 작업 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose an empty folder.</source>
            <translation>빈 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>다른 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose another file: no training can start from these.</source>
            <translation>다른 파일을 선택하세요. 이 값으로는 훈련을 시작할 수 없습니다.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>다른 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose it on Model &amp; strategy. Here a .pt file that a run saved answers.</source>
            <translation>모델과 전략 단계에서 선택하세요. 여기서는 실험이 저장한 .pt 파일이 예측합니다.</translation>
        </message>
        <message>
            <source>Choose one of: {choices}.</source>
            <translation>다음 중에서 선택하세요: {choices}.</translation>
        </message>
        <message>
            <source>Choose pretrained weights, or strategy 1.</source>
            <translation>사전 학습 가중치나 전략 1을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose strategy 2 or clear the stage.</source>
            <translation>전략 2를 선택하거나 스테이지를 비우세요.</translation>
        </message>
        <message>
            <source>Choose strategy 3, or another optimizer.</source>
            <translation>전략 3이나 다른 옵티마이저를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose the folder of a run.</source>
            <translation>실험 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose the folder that holds their class folders.</source>
            <translation>클래스 폴더들이 들어 있는 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose the folder that they were moved to, or start a new run.</source>
            <translation>이미지를 옮긴 폴더를 선택하거나 새 실험을 시작하세요.</translation>
        </message>
        <message>
            <source>Choose “auto” or “cpu”.</source>
            <translation>“자동”이나 “CPU”를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose “none” for its weights.</source>
            <translation>가중치로 “무작위”를 선택하세요.</translation>
        </message>
        <message>
            <source>Compare runs of the same folder and split.</source>
            <translation>폴더와 분할이 같은 실험을 비교하세요.</translation>
        </message>
        <message>
            <source>Continued after epoch {epoch}.</source>
            <translation>에포크 {epoch} 다음부터 계속했습니다.</translation>
        </message>
        <message>
            <source>Decide which class is right and remove the other copy.</source>
            <translation>어느 클래스가 맞는지 정하고 다른 사본을 지우세요.</translation>
        </message>
        <message>
            <source>Each one is named here with the reason.</source>
            <translation>각 이미지와 그 이유가 여기에 나와 있습니다.</translation>
        </message>
        <message>
            <source>Each was trained once: this is about these two networks, not about the two ways of training.</source>
            <translation>각각 한 번씩만 학습했으므로 이 두 네트워크에 대한 결과이며, 두 학습 방법에 대한 결과는 아닙니다.</translation>
        </message>
        <message>
            <source>Ended by hand after epoch {epoch}: the weights of epoch {kept} are kept.</source>
            <translation>에포크 {epoch} 후 직접 끝냈습니다. 에포크 {kept}의 가중치를 보관합니다.</translation>
        </message>
        <message>
            <source>Enter a value in that range.</source>
            <translation>범위 안의 값을 입력하세요.</translation>
        </message>
        <message>
            <source>Evaluate all images, or choose another folder.</source>
            <translation>모든 이미지를 평가하거나 다른 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Fetch the file “{file}” ({megabytes} MB) from {url} on another machine and put it into “{folder}”, or use EfficientNet-Lite0, whose weights are built in.</source>
            <translation>다른 컴퓨터에서 {url} 주소의 “{file}” 파일({megabytes} MB)을 받아 “{folder}” 폴더에 넣거나, 가중치가 내장된 EfficientNet-Lite0을 쓰세요.</translation>
        </message>
        <message>
            <source>Free some space and continue the run.</source>
            <translation>공간을 확보하고 실험을 계속하세요.</translation>
        </message>
        <message>
            <source>Give it at least three readable images, or put one into that subset's folder.</source>
            <translation>읽을 수 있는 이미지를 세 장 이상 넣거나 그 세트의 폴더에 한 장을 넣으세요.</translation>
        </message>
        <message>
            <source>Give the validation subset a share of the split: without it nothing tells which epoch was the best.</source>
            <translation>검증 세트에 분할 비율을 지정하세요. 검증 이미지가 없으면 어느 에포크가 가장 좋았는지 알 수 없습니다.</translation>
        </message>
        <message>
            <source>Install TL Studio again.</source>
            <translation>TL Studio를 다시 설치하세요.</translation>
        </message>
        <message>
            <source>It has been removed. Try again.</source>
            <translation>파일을 지웠습니다. 다시 시도하세요.</translation>
        </message>
        <message>
            <source>It was kept as “{file}”; a new queue begins empty.</source>
            <translation>“{file}” 파일로 보관했습니다. 새 대기열은 비어 있습니다.</translation>
        </message>
        <message>
            <source>L-BFGS can train only the classifier.</source>
            <translation>L-BFGS는 분류기만 학습할 수 있습니다.</translation>
        </message>
        <message>
            <source>L-BFGS trains on what the frozen part makes of each image, which has to be kept for it.</source>
            <translation>L-BFGS는 고정된 부분이 각 이미지에서 계산한 결과로 학습하므로 그 결과를 보관해야 합니다.</translation>
        </message>
        <message>
            <source>L-BFGS trains on what the frozen part of {model} makes of each image, and that cannot be kept: there is no room for it, or the network cannot be divided.</source>
            <translation>L-BFGS는 고정된 부분이 각 이미지에서 계산한 결과로 학습하는데, 모델 {model}에서는 그 결과를 보관할 수 없습니다. 공간이 부족하거나 네트워크를 나눌 수 없습니다.</translation>
        </message>
        <message>
            <source>Let it finish, or continue it.</source>
            <translation>끝날 때까지 기다리거나 계속하세요.</translation>
        </message>
        <message>
            <source>Let the frozen part be run once, or choose another optimizer.</source>
            <translation>고정된 부분을 한 번만 계산하게 하거나 다른 옵티마이저를 선택하세요.</translation>
        </message>
        <message>
            <source>Look at the accuracy of each class and not only at the overall accuracy.</source>
            <translation>전체 정확도만 보지 말고 클래스별 정확도도 보세요.</translation>
        </message>
        <message>
            <source>Lower the learning rate, or lengthen the warm-up.</source>
            <translation>학습률을 낮추거나 워밍업을 늘리세요.</translation>
        </message>
        <message>
            <source>Make room in File &gt; Storage, or choose another optimizer.</source>
            <translation>파일 &gt; 저장 공간에서 공간을 확보하거나 다른 옵티마이저를 선택하세요.</translation>
        </message>
        <message>
            <source>Make the batch or the input smaller, or close other programs.</source>
            <translation>배치나 입력을 줄이거나 다른 프로그램을 닫으세요.</translation>
        </message>
        <message>
            <source>Make the image larger or the input smaller.</source>
            <translation>이미지를 키우거나 입력을 줄이세요.</translation>
        </message>
        <message>
            <source>Make the input larger.</source>
            <translation>입력을 키우세요.</translation>
        </message>
        <message>
            <source>Make the warm-up shorter.</source>
            <translation>워밍업을 줄이세요.</translation>
        </message>
        <message>
            <source>No CUDA GPU can be used on this machine.</source>
            <translation>이 컴퓨터에서 쓸 수 있는 CUDA GPU가 없습니다.</translation>
        </message>
        <message>
            <source>No better validation result for {patience} epochs: training ends here.</source>
            <translation>{patience} 에포크 동안 검증 결과가 나아지지 않아 학습을 끝냅니다.</translation>
        </message>
        <message>
            <source>No images were found in “{folder}”.</source>
            <translation>“{folder}” 폴더에 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>None of the images that were tested is in “{folder}”.</source>
            <translation>“{folder}” 폴더에는 테스트한 이미지가 하나도 없습니다.</translation>
        </message>
        <message>
            <source>None of the {count} images can be read.</source>
            <translation>이미지 {count}장 중 읽을 수 있는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Only one class was found: “{name}”.</source>
            <translation>클래스가 하나뿐입니다: “{name}”.</translation>
        </message>
        <message>
            <source>Only strategy 2 has a first trained stage.</source>
            <translation>학습 시작 스테이지는 전략 2에만 있습니다.</translation>
        </message>
        <message>
            <source>Please report it with the details below.</source>
            <translation>아래 세부 정보와 함께 알려 주세요.</translation>
        </message>
        <message>
            <source>Put each image into the folder of its class.</source>
            <translation>이미지를 각 클래스의 폴더에 넣으세요.</translation>
        </message>
        <message>
            <source>Remove it, and it is downloaded again; or choose it yourself as a file of weights, if you trust it.</source>
            <translation>지우면 다시 내려받습니다. 믿을 수 있다면 가중치 파일로 직접 선택하세요.</translation>
        </message>
        <message>
            <source>Remove one of each pair: a model that is measured on what it has learned from looks better than it is.</source>
            <translation>쌍마다 하나를 지우세요. 배운 이미지로 평가한 모델은 실제보다 좋아 보입니다.</translation>
        </message>
        <message>
            <source>Runs with other seeds would tell.</source>
            <translation>다른 시드로 실험하면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Something went wrong inside TL Studio: {detail}.</source>
            <translation>TL Studio 내부에서 문제가 생겼습니다: {detail}.</translation>
        </message>
        <message>
            <source>Start a new run to train further.</source>
            <translation>더 학습하려면 새 실험을 시작하세요.</translation>
        </message>
        <message>
            <source>Start a new run.</source>
            <translation type="vanished">새 실험을 시작하세요.</translation>
        </message>
        <message>
            <source>Start the run again.</source>
            <translation>실험을 다시 시작하세요.</translation>
        </message>
        <message>
            <source>Stopped before the first epoch ended: no model was saved.</source>
            <translation>첫 에포크가 끝나기 전에 중지되어 저장된 모델이 없습니다.</translation>
        </message>
        <message>
            <source>Strategy 2 needs the stage from which training starts.</source>
            <translation>전략 2에는 학습을 시작할 스테이지가 필요합니다.</translation>
        </message>
        <message>
            <source>The class “{name}” has no image in the {subset} subset.</source>
            <translation>“{name}” 클래스는 {subset} 세트에 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>The class “{name}” has no readable image.</source>
            <translation>“{name}” 클래스에 읽을 수 있는 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>The class “{name}” has only {count} readable images.</source>
            <translation>“{name}” 클래스에 읽을 수 있는 이미지가 {count}장뿐입니다.</translation>
        </message>
        <message>
            <source>The disk is full: “{file}” could not be written.</source>
            <translation>디스크가 가득 차 “{file}” 파일을 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>The downloaded weights file “{file}” is damaged: its hash is not the expected one.</source>
            <translation>내려받은 가중치 파일 “{file}”의 해시가 맞지 않아 손상된 것으로 보입니다.</translation>
        </message>
        <message>
            <source>The end of its log is in the details. Try again; if it happens again, report it with these details.</source>
            <translation>로그의 끝부분이 세부 정보에 있습니다. 다시 시도하고, 또 일어나면 세부 정보와 함께 알려 주세요.</translation>
        </message>
        <message>
            <source>The engine could not be started: {detail}.</source>
            <translation>엔진을 시작할 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The engine did not understand its job: {detail}.</source>
            <translation>엔진이 작업을 이해하지 못했습니다: {detail}.</translation>
        </message>
        <message>
            <source>The engine ended without an answer ({detail}).</source>
            <translation>엔진이 응답 없이 끝났습니다({detail}).</translation>
        </message>
        <message>
            <source>The features of the frozen stages cannot be kept: they are computed again in every epoch.</source>
            <translation>고정한 스테이지의 특징을 보관할 수 없어 에포크마다 다시 계산합니다.</translation>
        </message>
        <message>
            <source>The file “{file}” does not hold weights of {model}: {detail}.</source>
            <translation>“{file}” 파일은 {model} 가중치가 아닙니다: {detail}.</translation>
        </message>
        <message>
            <source>The file “{file}” holds a whole Python object ({name}) and not its weights alone; reading it would run code.</source>
            <translation>파일 “{file}”에는 가중치만이 아니라 파이썬 객체 전체({name})가 들어 있어, 읽으면 코드가 실행됩니다.</translation>
        </message>
        <message>
            <source>The folder has no test images.</source>
            <translation>폴더에 테스트 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>The folder has no test subset: all {count} images are evaluated.</source>
            <translation>폴더에 테스트 세트가 없어 이미지 {count}장을 모두 평가합니다.</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be opened: {detail}.</source>
            <translation>“{folder}” 폴더를 열 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The folder “{folder}” does not exist.</source>
            <translation>“{folder}” 폴더가 없습니다.</translation>
        </message>
        <message>
            <source>The folder “{folder}” holds other files, so no sample images are drawn there.</source>
            <translation>“{folder}” 폴더에 다른 파일이 있어 예제 이미지를 그리지 않습니다.</translation>
        </message>
        <message>
            <source>The frozen stages would keep random weights and never learn.</source>
            <translation>고정된 스테이지가 무작위 가중치로 남아 학습되지 않습니다.</translation>
        </message>
        <message>
            <source>The image “{file}” can no longer be read: {detail}.</source>
            <translation>“{file}” 이미지를 더 이상 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The images of “{folder}” have changed since the run “{run}” started.</source>
            <translation>“{run}” 실험을 시작한 뒤 “{folder}” 폴더의 이미지가 바뀌었습니다.</translation>
        </message>
        <message>
            <source>The input of {crop} px is larger than the image of {resize} px it is cut from.</source>
            <translation>입력 {crop} px이 잘라 낼 이미지 {resize} px보다 큽니다.</translation>
        </message>
        <message>
            <source>The largest class has {ratio} times as many images as the smallest.</source>
            <translation>가장 큰 클래스의 이미지가 가장 작은 클래스의 {ratio}배입니다.</translation>
        </message>
        <message>
            <source>The list names each one and the reason.</source>
            <translation type="vanished">목록에 파일과 이유가 있습니다.</translation>
        </message>
        <message>
            <source>The loss became {loss} in epoch {epoch}: training diverged.</source>
            <translation>에포크 {epoch}에서 손실이 {loss} 값이 되어 학습이 발산했습니다.</translation>
        </message>
        <message>
            <source>The model file does not say which images it was trained on: some of them may be among these.</source>
            <translation>모델 파일에 어떤 이미지로 훈련했는지 적혀 있지 않습니다. 그중 일부가 이 이미지에 들어 있을 수 있습니다.</translation>
        </message>
        <message>
            <source>The model knows {known} classes and the folder has other names: {names}.</source>
            <translation>모델이 아는 클래스는 {known}개인데 폴더에는 다른 이름이 있습니다: {names}.</translation>
        </message>
        <message>
            <source>The model was trained on all {count} images of “{folder}”.</source>
            <translation>“{folder}”의 이미지 {count}장은 모두 이 모델이 훈련한 이미지입니다.</translation>
        </message>
        <message>
            <source>The queue of trainings cannot be read: {detail}.</source>
            <translation>학습 대기열을 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The run “{run}” has no test predictions to compare.</source>
            <translation>“{run}” 실험에 비교할 테스트 예측이 없습니다.</translation>
        </message>
        <message>
            <source>The run “{run}” is already complete.</source>
            <translation>“{run}” 실험은 이미 끝났습니다.</translation>
        </message>
        <message>
            <source>The run “{run}” is in use by another program.</source>
            <translation>“{run}” 실험을 다른 프로그램이 쓰고 있습니다.</translation>
        </message>
        <message>
            <source>The run “{run}” stopped before its first epoch ended, so there is nothing to continue.</source>
            <translation>“{run}” 실험이 첫 에포크가 끝나기 전에 중지되어 계속할 것이 없습니다.</translation>
        </message>
        <message>
            <source>The shares of training, validation and test add up to {total}; they must add up to 1.</source>
            <translation>학습, 검증, 테스트 비율의 합이 {total}입니다. 1이어야 합니다.</translation>
        </message>
        <message>
            <source>The two runs were tested on different images ({common} in common).</source>
            <translation>두 실험은 서로 다른 이미지로 테스트했습니다(공통 {common}장).</translation>
        </message>
        <message>
            <source>The warm-up of {warmup} epochs is not shorter than the {epochs} epochs of training.</source>
            <translation>워밍업 {warmup} 에포크가 학습 {epochs} 에포크보다 짧지 않습니다.</translation>
        </message>
        <message>
            <source>The weights file “{file}” cannot be read: {detail}.</source>
            <translation>“{file}” 가중치 파일을 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The weights file “{file}” does not exist.</source>
            <translation>“{file}” 가중치 파일이 없습니다.</translation>
        </message>
        <message>
            <source>The weights file “{file}” holds values that are not finite (NaN or infinity), in “{name}”.</source>
            <translation>가중치 파일 “{file}”의 “{name}”에 유한하지 않은 값(NaN 또는 무한대)이 있습니다.</translation>
        </message>
        <message>
            <source>The weights file “{file}” in “{folder}” is not the published one: its hash is another, so it is damaged or was saved again.</source>
            <translation>“{folder}”에 있는 가중치 파일 “{file}”의 해시가 공개된 것과 다릅니다. 손상되었거나 다시 저장된 파일입니다.</translation>
        </message>
        <message>
            <source>The weights in “{file}” have changed since they were saved.</source>
            <translation>“{file}” 파일의 가중치가 저장한 뒤 바뀌었습니다.</translation>
        </message>
        <message>
            <source>The weights of {model} could not be downloaded: {detail}.</source>
            <translation>{model} 가중치를 내려받을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The {device} ran out of memory.</source>
            <translation>{device} 메모리가 부족합니다.</translation>
        </message>
        <message>
            <source>There are no validation images.</source>
            <translation>검증 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>There are no validation images: the last epoch's weights are kept.</source>
            <translation>검증 이미지가 없어 마지막 에포크의 가중치를 보관합니다.</translation>
        </message>
        <message>
            <source>There is no model called “{name}”.</source>
            <translation>“{name}” 모델이 없습니다.</translation>
        </message>
        <message>
            <source>Training computes in mixed precision (bfloat16), which is faster on this processor.</source>
            <translation>이 프로세서에서 더 빠른 혼합 정밀도(bfloat16)로 학습합니다.</translation>
        </message>
        <message>
            <source>Update TL Studio to open it.</source>
            <translation>TL Studio를 업데이트하면 열 수 있습니다.</translation>
        </message>
        <message>
            <source>Update TL Studio.</source>
            <translation>TL Studio를 업데이트하세요.</translation>
        </message>
        <message>
            <source>Use another copy of the file, or train again.</source>
            <translation>파일의 다른 사본을 쓰거나 다시 학습하세요.</translation>
        </message>
        <message>
            <source>Use {below} or {above} px.</source>
            <translation>{below} px 또는 {above} px을 쓰세요.</translation>
        </message>
        <message>
            <source>Wait until it ends.</source>
            <translation>끝날 때까지 기다리세요.</translation>
        </message>
        <message>
            <source>What the frozen stages compute cannot be kept on the disk ({detail}), so they run in every epoch.</source>
            <translation>고정된 스테이지의 계산 결과를 디스크에 보관할 수 없어({detail}) 에포크마다 다시 계산합니다.</translation>
        </message>
        <message>
            <source>Where it was made, save its weights with torch.save(model.state_dict(), …) and choose that file.</source>
            <translation>만든 곳에서 torch.save(model.state_dict(), …)로 가중치만 저장한 다음 그 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>`tlstudio models` lists the models.</source>
            <translation>모델 목록은 `tlstudio models` 명령으로 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>it cannot be opened ({detail})</source>
            <translation>열 수 없음({detail})</translation>
        </message>
        <message>
            <source>it has {megapixels} megapixels; the limit is {limit}</source>
            <translation>{megapixels}메가픽셀로 한도 {limit}메가픽셀을 넘음</translation>
        </message>
        <message>
            <source>it is damaged or cut off ({detail})</source>
            <translation>손상되었거나 잘림({detail})</translation>
        </message>
        <message>
            <source>it is not a regular file</source>
            <translation>일반 파일이 아님</translation>
        </message>
        <message>
            <source>its content is not an image of a known format</source>
            <translation>알려진 형식의 이미지가 아님</translation>
        </message>
        <message>
            <source>its file has {megabytes} MB; the limit is {limit}</source>
            <translation>파일이 {megabytes} MB로 한도 {limit} MB를 넘음</translation>
        </message>
        <message>
            <source>its name or that of its folder is not valid Unicode</source>
            <translation>파일이나 폴더 이름이 올바른 유니코드가 아님</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>빈 파일임</translation>
        </message>
        <message>
            <source>{count} images cannot be read and are left out.</source>
            <translation>이미지 {count}장을 읽을 수 없어 제외합니다.</translation>
        </message>
        <message>
            <source>{count} images lie in two classes at once, byte for byte: {names}.</source>
            <translation>이미지 {count}장이 바이트까지 똑같이 두 클래스에 함께 들어 있습니다: {names}.</translation>
        </message>
        <message>
            <source>{count} images lie outside every class folder and are left out.</source>
            <translation>이미지 {count}장이 클래스 폴더 밖에 있어 제외합니다.</translation>
        </message>
        <message>
            <source>{count} of the {total} evaluated images are training images of this model: on these it looks better than it is.</source>
            <translation>평가한 이미지 {total}장 중 {count}장은 이 모델의 훈련 이미지이므로, 모델이 실제보다 좋아 보입니다.</translation>
        </message>
        <message>
            <source>{count} of the {total} images are training images of this model and are left out.</source>
            <translation>이미지 {total}장 중 {count}장은 이 모델의 훈련 이미지이므로 제외합니다.</translation>
        </message>
        <message>
            <source>{count} of {total} {subset} images are also {other} images, byte for byte: {names}.</source>
            <translation>{subset} 이미지 {total}장 중 {count}장이 {other} 이미지와 바이트까지 똑같습니다: {names}.</translation>
        </message>
        <message>
            <source>{model} has no pretrained weights.</source>
            <translation>{model} 모델은 사전 학습 가중치가 없습니다.</translation>
        </message>
        <message>
            <source>{model} has no stage “{stage}” to start training from.</source>
            <translation>{model} 모델에 학습을 시작할 “{stage}” 스테이지가 없습니다.</translation>
        </message>
        <message>
            <source>{model} needs an input of at least {minimum} px, not {crop}.</source>
            <translation>{model} 모델의 입력은 {minimum} px 이상이어야 합니다(현재 {crop}).</translation>
        </message>
        <message>
            <source>{model} needs an input size that is a multiple of {multiple}, not {crop}.</source>
            <translation>{model} 모델의 입력 크기는 {multiple}의 배수여야 합니다(현재 {crop}).</translation>
        </message>
        <message>
            <source>{name} is {value}; it must lie between {low} and {high}.</source>
            <translation>{name} 값이 {value}입니다. {low}~{high} 사이여야 합니다.</translation>
        </message>
        <message>
            <source>“{file}” cannot be opened: {detail}.</source>
            <translation>“{file}” 파일을 열 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>“{file}” could not be written ({detail}): another program may have it open. Training goes on, and the file is written again after the next epoch.</source>
            <translation>“{file}” 파일에 쓸 수 없습니다({detail}). 다른 프로그램에서 열려 있을 수 있습니다. 학습은 계속되며 다음 에포크가 끝나면 파일을 다시 씁니다.</translation>
        </message>
        <message>
            <source>“{file}” could not be written: {detail}.</source>
            <translation>“{file}” 파일을 쓸 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>“{file}” holds weights to start a training from; it cannot answer.</source>
            <translation>“{file}” 파일에는 학습을 시작할 가중치만 들어 있어 예측할 수 없습니다.</translation>
        </message>
        <message>
            <source>“{file}” is left out: {reason}.</source>
            <translation>“{file}” 제외: {reason}.</translation>
        </message>
        <message>
            <source>“{file}” is not a model file of TL Studio, or it is damaged.</source>
            <translation>“{file}” 파일은 TL Studio 모델 파일이 아니거나 손상되었습니다.</translation>
        </message>
        <message>
            <source>“{file}” is not a model file of TL Studio: {detail}.</source>
            <translation type="vanished">“{file}” 파일은 TL Studio 모델 파일이 아닙니다: {detail}.</translation>
        </message>
        <message>
            <source>“{file}” was saved by a newer version of TL Studio (format {version}).</source>
            <translation>“{file}” 파일은 더 새로운 TL Studio에서 저장했습니다(형식 {version}).</translation>
        </message>
        <message>
            <source>“{folder}” has no {subset} images.</source>
            <translation>“{folder}” 폴더에 {subset} 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>“{folder}” holds {count} images but no class folders.</source>
            <translation>“{folder}” 폴더에 이미지 {count}장은 있지만 클래스 폴더가 없습니다.</translation>
        </message>
        <message>
            <source>“{folder}” is not a run of TL Studio: {detail}.</source>
            <translation>“{folder}” 폴더는 TL Studio 실험이 아닙니다: {detail}.</translation>
        </message>
        <message>
            <source>“{run}” was stopped after {epoch} of {epochs} epochs: trained on, it might do better.</source>
            <translation>“{run}” 실험은 {epochs} 에포크 중 {epoch} 에포크 후에 중지되었습니다. 더 학습하면 나아질 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>verdict</name>
        <message>
            <source>Both are right on the same images: on these, there is no difference to see.</source>
            <translation>두 모델이 맞힌 이미지가 같아 이 이미지에서는 차이가 보이지 않습니다.</translation>
        </message>
        <message>
            <source>If some of them were used to train it, new images will go worse.</source>
            <translation>일부가 학습에 쓰였다면 새 이미지에서는 결과가 더 나쁩니다.</translation>
        </message>
        <message>
            <source>It was trained on these images, so this says little about new ones.</source>
            <translation>이 이미지로 학습했으므로 새 이미지에 대해서는 말해 주는 것이 적습니다.</translation>
        </message>
        <message>
            <source>Its best epoch was chosen by these images: new ones will go a little worse.</source>
            <translation>이 이미지로 최고 에포크를 골랐으므로 새 이미지에서는 조금 더 나쁩니다.</translation>
        </message>
        <message>
            <source>Paired on each image: difference {difference} points, 95 % interval {low} to {high}; McNemar's test, mid-p: {p}</source>
            <translation type="vanished">이미지별 짝 비교: 차이 {difference}%p, 95 % 구간 {low} ~ {high}, 맥니마 검정 mid-p: {p}</translation>
        </message>
        <message>
            <source>Paired on each image: difference {difference} points, 95 % interval {low} to {high}; McNemar's test: {p}</source>
            <translation>이미지별 짝 비교: 차이 {difference}%p, 95% 신뢰구간 {low} ~ {high}, 맥니마 검정: {p}</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points better (95 % confidence).</source>
            <translation type="vanished">실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 좋습니다(95 % 신뢰).</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points better (95 % confidence, {p}).</source>
            <translation>실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 높습니다(95% 신뢰수준, {p}).</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points worse (95 % confidence).</source>
            <translation type="vanished">실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 나쁩니다(95 % 신뢰).</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points worse (95 % confidence, {p}).</source>
            <translation>실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 낮습니다(95% 신뢰수준, {p}).</translation>
        </message>
        <message>
            <source>The difference may be chance: {second} could be {worse} points worse or {better} points better than {first} (95 % confidence). More test images would tell.</source>
            <translation type="vanished">우연한 차이일 수 있습니다: {second} 모델은 {first} 모델보다 {worse}%p 나쁠 수도, {better}%p 좋을 수도 있습니다(95 % 신뢰). 테스트 이미지가 더 많으면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>The difference may be chance: {second} could be {worse} points worse or {better} points better than {first} (95 % confidence, {p}). More test images would tell.</source>
            <translation>우연한 차이일 수 있습니다: {second} 모델은 {first} 모델보다 {worse}%p 낮을 수도, {better}%p 높을 수도 있습니다(95% 신뢰수준, {p}). 테스트 이미지가 더 많으면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>{name} has not been tested.</source>
            <translation>{name} 모델은 아직 테스트하지 않았습니다.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} images.</source>
            <translation>{name}: 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} test images.</source>
            <translation>{name}: 테스트 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} training images.</source>
            <translation>{name}: 학습 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} validation images.</source>
            <translation>{name}: 검증 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} against {first} {accuracy_first} on {images} images.</source>
            <translation>이미지 {images}장: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} against {first} {accuracy_first} on {images} test images.</source>
            <translation>테스트 이미지 {images}장: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Run of {time}</source>
            <translation>{time} 실험</translation>
        </message>
        <message>
            <source>base</source>
            <translation>베이스</translation>
        </message>
        <message>
            <source>classifier</source>
            <translation>분류기</translation>
        </message>
        <message>
            <source>from random weights</source>
            <translation>무작위 가중치에서 시작</translation>
        </message>
        <message>
            <source>strategy 1, whole model</source>
            <translation>전략 1, 전체 모델</translation>
        </message>
        <message>
            <source>strategy 2, from {stage}</source>
            <translation>전략 2, {stage}부터 학습</translation>
        </message>
        <message>
            <source>strategy 3, head only</source>
            <translation>전략 3, 분류기만</translation>
        </message>
        <message>
            <source>{file} on “{folder}”</source>
            <translation>“{folder}” 폴더의 {file}</translation>
        </message>
        <message>
            <source>{file} on “{folder}” (random crop)</source>
            <translation>“{folder}” 폴더의 {file} (무작위 자르기)</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours}시간 {minutes}분</translation>
        </message>
        <message>
            <source>{millions} M</source>
            <translation>{millions} M</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes}분 {seconds}초</translation>
        </message>
        <message>
            <source>{name} ({detail})</source>
            <translation>{name} ({detail})</translation>
        </message>
        <message>
            <source>{name} · {data}</source>
            <translation>{name} · {data}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds}초</translation>
        </message>
    </context>
</TS>
