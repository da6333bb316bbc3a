<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>AdviceBox</name>
        <message>
            <source>Adds strategies 1, 2 and 3 of the recommended network to the queue, on the same images.</source>
            <translation>권장 네트워크의 전략 1, 2, 3을 같은 이미지로 대기열에 추가합니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel the measurement</source>
            <translation>측정 취소</translation>
        </message>
        <message>
            <source>Case 1: large and different</source>
            <translation type="vanished">1번 경우: 크고 유사성 낮음</translation>
        </message>
        <message>
            <source>Case 2: large and similar</source>
            <translation type="vanished">2번 경우: 크고 유사성 높음</translation>
        </message>
        <message>
            <source>Case 3: small and different</source>
            <translation type="vanished">3번 경우: 작고 유사성 낮음</translation>
        </message>
        <message>
            <source>Case 4: small and similar</source>
            <translation type="vanished">4번 경우: 작고 유사성 높음</translation>
        </message>
        <message>
            <source>Choose a folder of images to see its place among the four cases.</source>
            <translation type="vanished">이미지 폴더를 선택하면 네 가지 경우 중 어디에 속하는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Choose a folder of images to see what is recommended for it.</source>
            <translation>이미지 폴더를 선택하면 권장 사항이 표시됩니다.</translation>
        </message>
        <message>
            <source>Choose a folder of images to see which of the four cases applies.</source>
            <translation type="vanished">이미지 폴더를 선택하면 네 가지 경우 중 어디에 속하는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Fills in the recommended model, strategy and settings; one undo takes it back.</source>
            <translation>권장 모델, 전략, 설정을 채웁니다. 실행 취소 한 번으로 되돌립니다.</translation>
        </message>
        <message>
            <source>Hardly alike: satellite pictures, drawings, scans of text.</source>
            <translation type="vanished">거의 비슷하지 않음: 위성 사진, 그림, 문서 스캔.</translation>
        </message>
        <message>
            <source>Hardly similar: satellite images, drawings, scanned text.</source>
            <translation type="vanished">거의 비슷하지 않음: 위성 사진, 그림, 문서 스캔.</translation>
        </message>
        <message>
            <source>How similar are your images to everyday photographs?</source>
            <translation type="vanished">이미지가 일상 사진과 얼마나 비슷합니까?</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>사용 중</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>측정</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>다시 측정</translation>
        </message>
        <message>
            <source>Measures what the pretrained networks on this computer make of the images.</source>
            <translation>이 컴퓨터의 사전 학습 네트워크가 이미지에서 무엇을 보는지 측정합니다.</translation>
        </message>
        <message>
            <source>No data set selected</source>
            <translation>선택된 데이터셋이 없습니다</translation>
        </message>
        <message>
            <source>Not measured yet</source>
            <translation>아직 측정하지 않음</translation>
        </message>
        <message>
            <source>Not similar at all: X-rays, microscope images, spectra.</source>
            <translation type="vanished">전혀 비슷하지 않음: X선, 현미경 사진, 스펙트럼.</translation>
        </message>
        <message>
            <source>Nothing alike: X-rays, microscope pictures, spectra.</source>
            <translation type="vanished">전혀 비슷하지 않음: X선, 현미경 사진, 스펙트럼.</translation>
        </message>
        <message>
            <source>Other measured networks</source>
            <translation>측정한 다른 네트워크</translation>
        </message>
        <message>
            <source>Rather different: surfaces, textures, close-ups.</source>
            <translation type="vanished">꽤 다름: 표면, 질감, 근접 사진.</translation>
        </message>
        <message>
            <source>Rather different: surfaces, textures, parts seen from very near.</source>
            <translation type="vanished">꽤 다름: 표면, 질감, 아주 가까이서 본 부분.</translation>
        </message>
        <message>
            <source>Rather similar: photographs of leaves, food, products on a table.</source>
            <translation type="vanished">꽤 비슷함: 잎, 음식, 탁자 위의 제품 사진.</translation>
        </message>
        <message>
            <source>Similarity to the images of the pretraining</source>
            <translation type="vanished">사전 학습 이미지와의 유사성</translation>
        </message>
        <message>
            <source>Similarity to the pretraining images</source>
            <translation type="vanished">사전 학습 이미지와의 유사성</translation>
        </message>
        <message>
            <source>The images are measured when the check of the data has ended.</source>
            <translation>데이터 검사가 끝나면 이미지를 측정합니다.</translation>
        </message>
        <message>
            <source>The images are measured when the search for settings has ended.</source>
            <translation>설정 찾기가 끝나면 이미지를 측정합니다.</translation>
        </message>
        <message>
            <source>The images are measured when the training has ended.</source>
            <translation>학습이 끝나면 이미지를 측정합니다.</translation>
        </message>
        <message>
            <source>The models were pretrained on ImageNet, a collection of photographs of animals, plants and objects.</source>
            <translation type="vanished">모델은 ImageNet(동물, 식물, 사물 사진)으로 사전 학습되었습니다.</translation>
        </message>
        <message>
            <source>The models were pretrained on ImageNet: photographs of animals, plants and things.</source>
            <translation type="vanished">모델은 ImageNet(동물, 식물, 사물 사진)으로 사전 학습되었습니다.</translation>
        </message>
        <message>
            <source>There is no pretrained network on this computer to measure with. Download the weights of one, or say yourself how similar the images are.</source>
            <translation>이 컴퓨터에 측정에 쓸 사전 학습 네트워크가 없습니다. 하나의 가중치를 내려받거나 이미지가 얼마나 비슷한지 직접 정하세요.</translation>
        </message>
        <message>
            <source>Try all three</source>
            <translation>세 전략 모두 해 보기</translation>
        </message>
        <message>
            <source>Use strategy {number}</source>
            <translation>전략 {number} 사용</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>이 값 사용</translation>
        </message>
        <message>
            <source>Very similar: photographs of animals, plants and everyday objects.</source>
            <translation type="vanished">매우 비슷함: 동물, 식물, 일상 사물 사진.</translation>
        </message>
        <message>
            <source>Very similar: photographs of animals, plants and everyday things.</source>
            <translation type="vanished">매우 비슷함: 동물, 식물, 일상 사물 사진.</translation>
        </message>
        <message>
            <source>What pretrained networks make of your images decides what is recommended.</source>
            <translation>사전 학습된 네트워크가 이미지에서 무엇을 보는지에 따라 권장 사항이 정해집니다.</translation>
        </message>
        <message>
            <source>Your data set is not here yet</source>
            <translation type="vanished">아직 데이터셋이 없습니다</translation>
        </message>
        <message>
            <source>{images} training images. {large} or more count as large.</source>
            <translation type="vanished">학습 이미지 {images}장. {large}장 이상이면 큰 데이터셋으로 봅니다.</translation>
        </message>
        <message>
            <source>{images} training images; {large} and more count as large here.</source>
            <translation type="vanished">학습 이미지 {images}장. 여기서는 {large}장 이상이면 큰 데이터셋으로 봅니다.</translation>
        </message>
    </context>
    <context>
        <name>AdviceReasons</name>
        <message>
            <source>Classes that the pretraining knows</source>
            <translation>사전 학습이 아는 클래스</translation>
        </message>
        <message>
            <source>Partly seen in pretraining; transfer will look better than it is.</source>
            <translation>사전 학습에서 일부 본 이미지입니다. 전이 학습이 실제보다 좋아 보입니다.</translation>
        </message>
        <message>
            <source>Why these settings</source>
            <translation>이 설정을 권장하는 이유</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>외 {count}개</translation>
        </message>
    </context>
    <context>
        <name>AnswerCard</name>
        <message>
            <source>Answer of {model}</source>
            <translation type="vanished">{model}의 예측</translation>
        </message>
        <message>
            <source>The image cannot be read: {reason}.</source>
            <translation type="vanished">이미지를 읽을 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>The model was trained on this very image.</source>
            <translation type="vanished">모델이 바로 이 이미지로 훈련했습니다.</translation>
        </message>
        <message>
            <source>{time} ms</source>
            <translation type="vanished">{time} ms</translation>
        </message>
    </context>
    <context>
        <name>AnswerFilters</name>
        <message>
            <source>All answers</source>
            <translation type="vanished">모든 예측</translation>
        </message>
        <message>
            <source>Any probability</source>
            <translation type="vanished">모든 확률</translation>
        </message>
        <message>
            <source>Below {probability}</source>
            <translation type="vanished">{probability} 미만</translation>
        </message>
        <message>
            <source>Cannot be read ({count})</source>
            <translation type="vanished">읽을 수 없음 ({count})</translation>
        </message>
        <message>
            <source>Images on show, of all in the table</source>
            <translation type="vanished">표의 전체 이미지 중 보이는 이미지</translation>
        </message>
        <message>
            <source>Show all images again</source>
            <translation type="vanished">모든 이미지 다시 보기</translation>
        </message>
        <message>
            <source>Show only doubtful answers</source>
            <translation type="vanished">불확실한 예측만 보기</translation>
        </message>
        <message>
            <source>Show only one answer</source>
            <translation type="vanished">한 가지 예측만 보기</translation>
        </message>
        <message>
            <source>Show only the images of whose answer the model is less sure</source>
            <translation type="vanished">모델이 덜 확신하는 이미지만 봅니다</translation>
        </message>
        <message>
            <source>Show only the images with this answer</source>
            <translation type="vanished">이 클래스로 예측된 이미지만 봅니다</translation>
        </message>
        <message>
            <source>The models disagree</source>
            <translation type="vanished">모델끼리 다름</translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <translation type="vanished">{name} ({count})</translation>
        </message>
        <message>
            <source>{shown} of {count}</source>
            <translation type="vanished">{shown} / {count}</translation>
        </message>
    </context>
    <context>
        <name>AnswerSummary</name>
        <message>
            <source>{count} others</source>
            <translation type="vanished">기타 {count}장</translation>
        </message>
        <message>
            <source>{count} {name}</source>
            <translation type="vanished">{name} {count}장</translation>
        </message>
    </context>
    <context>
        <name>AnswerViewer</name>
        <message>
            <source>Ask the chosen models about this image again</source>
            <translation type="vanished">선택한 모델로 이 이미지를 다시 예측합니다</translation>
        </message>
        <message>
            <source>Back to the gallery (Escape)</source>
            <translation type="vanished">갤러리로 돌아가기 (Esc)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="vanished">닫기</translation>
        </message>
        <message>
            <source>Most probable classes of {model}</source>
            <translation type="vanished">{model}의 확률 높은 클래스</translation>
        </message>
        <message>
            <source>Next</source>
            <translation type="vanished">다음</translation>
        </message>
        <message>
            <source>Open in Prediction</source>
            <translation type="vanished">예측에서 열기</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation type="vanished">이전</translation>
        </message>
        <message>
            <source>Reading the image…</source>
            <translation type="vanished">이미지를 읽는 중…</translation>
        </message>
        <message>
            <source>Test image</source>
            <translation type="vanished">테스트 이미지</translation>
        </message>
        <message>
            <source>The image</source>
            <translation type="vanished">이미지</translation>
        </message>
        <message>
            <source>The image after (right arrow)</source>
            <translation type="vanished">다음 이미지 (오른쪽 화살표)</translation>
        </message>
        <message>
            <source>The image before (left arrow)</source>
            <translation type="vanished">이전 이미지 (왼쪽 화살표)</translation>
        </message>
        <message>
            <source>This image cannot be shown: {reason}.</source>
            <translation type="vanished">이 이미지를 표시할 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>True class: {true}
Loss: {loss}</source>
            <translation type="vanished">정답: {true}
손실: {loss}</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation type="vanished">{count}개 중 {place}번째</translation>
        </message>
        <message>
            <source>✓ Right</source>
            <translation type="vanished">✓ 맞음</translation>
        </message>
        <message>
            <source>✕ Wrong</source>
            <translation type="vanished">✕ 틀림</translation>
        </message>
    </context>
    <context>
        <name>AnswersModel</name>
        <message>
            <source>cannot be read: {reason}</source>
            <translation type="vanished">읽을 수 없음: {reason}</translation>
        </message>
        <message>
            <source>{name}, {probability}</source>
            <translation type="vanished">{name}, {probability}</translation>
        </message>
    </context>
    <context>
        <name>AnswersTable</name>
        <message>
            <source>Answer</source>
            <translation type="vanished">예측</translation>
        </message>
        <message>
            <source>Image</source>
            <translation type="vanished">이미지</translation>
        </message>
        <message>
            <source>Images and answers; Up and Down show one, Ctrl+C copies</source>
            <translation type="vanished">이미지와 예측. 위아래 화살표로 하나씩 보고 Ctrl+C로 복사합니다</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation type="vanished">확률</translation>
        </message>
        <message>
            <source>Second</source>
            <translation type="vanished">2순위</translation>
        </message>
    </context>
    <context>
        <name>AugmentPreview</name>
        <message>
            <source>Another draw</source>
            <translation type="vanished">다시 뽑기</translation>
        </message>
        <message>
            <source>Another draw of the augmentation</source>
            <translation type="vanished">데이터 증강을 다시 뽑기</translation>
        </message>
        <message>
            <source>Preparing the images…</source>
            <translation>이미지 준비 중…</translation>
        </message>
        <message>
            <source>Show another sample</source>
            <translation>다른 예 보기</translation>
        </message>
        <message>
            <source>Shows how the next epoch changes the same images.</source>
            <translation type="vanished">같은 이미지가 다음 에포크에서 어떻게 바뀌는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Shows how the same images are augmented in the next epoch.</source>
            <translation>같은 이미지가 다음 에포크에서 어떻게 증강되는지 보여 줍니다.</translation>
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
            <source>What the network sees</source>
            <translation>네트워크가 보는 이미지</translation>
        </message>
        <message>
            <source>What training sees</source>
            <translation type="vanished">학습에 들어가는 이미지</translation>
        </message>
        <message>
            <source>Your own training images in epoch {epoch}, changed as the settings say.</source>
            <translation type="vanished">에포크 {epoch}의 학습 이미지. 설정대로 변형되었습니다.</translation>
        </message>
        <message>
            <source>Your training images in epoch {epoch}, augmented with these settings.</source>
            <translation>에포크 {epoch}의 학습 이미지. 현재 설정대로 증강되었습니다.</translation>
        </message>
    </context>
    <context>
        <name>Axes</name>
        <message>
            <source>All trainings use the same split, and each the recipe of its network. A network without pretrained weights is trained as a whole, whatever the strategy.</source>
            <translation>모든 학습은 같은 분할을 쓰고, 각 모델의 레시피를 따릅니다. 사전 학습된 가중치가 없는 모델은 전략과 관계없이 전체를 학습합니다.</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Input sizes</source>
            <translation>입력 크기</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Strategies</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>strategy 2, from the middle stage</source>
            <translation>전략 2, 중간 스테이지부터</translation>
        </message>
        <message>
            <source>{pixels} px</source>
            <translation>{pixels} px</translation>
        </message>
        <message>
            <source>{title} (download)</source>
            <translation>{title} (다운로드)</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>Find a batch size</source>
            <translation>배치 크기 찾기</translation>
        </message>
        <message>
            <source>Makes some training steps on your images with your settings for each batch size, and measures how many images they take per second and how much memory. Nothing of this is kept.</source>
            <translation>내 이미지와 설정으로 배치 크기마다 몇 단계를 학습시켜 초당 이미지 수와 메모리 사용량을 잽니다. 이 과정은 아무것도 저장하지 않습니다.</translation>
        </message>
        <message>
            <source>Set the learning rate to {rate} as well</source>
            <translation>학습률도 {rate}(으)로 설정</translation>
        </message>
        <message>
            <source>Suggested: {value}</source>
            <translation>권장값: {value}</translation>
        </message>
    </context>
    <context>
        <name>BatchPlot</name>
        <message>
            <source>Batch size</source>
            <translation>배치 크기</translation>
        </message>
        <message>
            <source>Images per second</source>
            <translation>초당 이미지 수</translation>
        </message>
        <message>
            <source>Images per second by batch size</source>
            <translation>배치 크기별 초당 이미지 수</translation>
        </message>
        <message>
            <source>Memory (GB)</source>
            <translation>메모리(GB)</translation>
        </message>
        <message>
            <source>Memory by batch size</source>
            <translation>배치 크기별 메모리</translation>
        </message>
    </context>
    <context>
        <name>CalibrationView</name>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>After calibration</source>
            <translation>보정 후</translation>
        </message>
        <message>
            <source>Before calibration</source>
            <translation>보정 전</translation>
        </message>
        <message>
            <source>Calibrated probabilities</source>
            <translation>보정된 확률</translation>
        </message>
        <message>
            <source>Each run is calibrated with a temperature of its own.</source>
            <translation>실험마다 고유한 온도로 보정했습니다.</translation>
        </message>
        <message>
            <source>Expected calibration error: {before} (95 % interval {interval}); by chance alone up to {chance}.</source>
            <translation>기대 보정 오차: {before}(95% 신뢰구간 {interval}). 우연만으로도 {chance}까지 나올 수 있습니다.</translation>
        </message>
        <message>
            <source>Expected calibration error: {before} ({interval}) before calibration, {after} ({limits}) after; by chance alone up to {chance}.</source>
            <translation>기대 보정 오차: 보정 전 {before}({interval}), 보정 후 {after}({limits}). 우연만으로도 {chance}까지 나올 수 있습니다.</translation>
        </message>
        <message>
            <source>Not calibrated: it had no validation images, or an older version evaluated it.</source>
            <translation>보정되지 않음: 검증 이미지가 없었거나 이전 버전에서 평가했습니다.</translation>
        </message>
        <message>
            <source>Not calibrated: {images} validation images, {wrong} of them misclassified, are too few.</source>
            <translation>보정되지 않음: 검증 이미지 {images}장(오분류 {wrong}장)으로는 부족합니다.</translation>
        </message>
        <message>
            <source>Probability of the prediction</source>
            <translation>예측 확률</translation>
        </message>
        <message>
            <source>Reliability diagram: accuracy over probability</source>
            <translation>신뢰도 다이어그램: 확률에 따른 정확도</translation>
        </message>
        <message>
            <source>Shows calibrated probabilities wherever the program shows a probability; off: as the network gives them</source>
            <translation>프로그램이 확률을 표시하는 모든 곳에 보정된 확률을 표시합니다. 끄면 모델이 낸 확률을 그대로 표시합니다</translation>
        </message>
        <message>
            <source>Temperature {value} ({low} – {high}), fitted on {images} validation images.</source>
            <translation>온도 {value}({low} – {high}), 검증 이미지 {images}장으로 맞췄습니다.</translation>
        </message>
        <message>
            <source>The model is too cautious: on average its probability is {by} below its accuracy.</source>
            <translation>모델이 지나치게 조심스럽습니다. 확률이 정확도보다 평균 {by} 낮습니다.</translation>
        </message>
        <message>
            <source>The model is too confident: on average its probability is {by} above its accuracy.</source>
            <translation>모델이 지나치게 확신합니다. 확률이 정확도보다 평균 {by} 높습니다.</translation>
        </message>
        <message>
            <source>The probabilities are as reliable as these test images can tell.</source>
            <translation>이 테스트 이미지로 알 수 있는 한 확률을 믿을 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>CheckPanel</name>
        <message>
            <source>Apply the marks ({count})</source>
            <translation>표시 적용({count})</translation>
        </message>
        <message>
            <source>Apply the marks ({count}): {left_out} left out, {relabelled} relabeled</source>
            <translation>표시 적용({count}): 제외 {left_out}, 라벨 수정 {relabelled}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel the check</source>
            <translation>검사 취소</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>다시 검사</translation>
        </message>
        <message>
            <source>Checking the images…</source>
            <translation>이미지를 점검하는 중…</translation>
        </message>
        <message>
            <source>Choose a folder of images; it is checked by itself.</source>
            <translation>이미지 폴더를 선택하면 자동으로 점검합니다.</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>모델 선택</translation>
        </message>
        <message>
            <source>Choose data</source>
            <translation>데이터 선택</translation>
        </message>
        <message>
            <source>Images that move: {moved}. Then {train} training, {val} validation, {test} test.</source>
            <translation>옮겨지는 이미지: {moved}. 이후 학습 {train}, 검증 {val}, 테스트 {test}.</translation>
        </message>
        <message>
            <source>Looks for copies, repeated photos of the same thing, wrong labels and unusual images.</source>
            <translation>복사본, 다시 촬영된 대상, 잘못된 라벨, 특이한 이미지를 찾습니다.</translation>
        </message>
        <message>
            <source>Marked images are left out or moved to their correct class, in this split and in new runs.</source>
            <translation>표시한 이미지는 이 분할과 새 실험에서 제외되거나 올바른 클래스로 바뀝니다.</translation>
        </message>
        <message>
            <source>Marked images…</source>
            <translation>표시한 이미지…</translation>
        </message>
        <message>
            <source>No data set selected</source>
            <translation>선택된 데이터셋이 없습니다</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>아직 점검하지 않음</translation>
        </message>
        <message>
            <source>Repair the split</source>
            <translation>분할 바로잡기</translation>
        </message>
        <message>
            <source>Splits the images again so that copies and grouped images end up in the same subset.</source>
            <translation>복사본과 규칙으로 묶인 이미지가 같은 쪽에 있도록 이미지를 다시 분할합니다.</translation>
        </message>
        <message>
            <source>The split was repaired; the folder was not changed.</source>
            <translation>분할을 바로잡았습니다. 폴더는 바뀌지 않았습니다.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Undo the repair</source>
            <translation>바로잡기 취소</translation>
        </message>
        <message>
            <source>What the check has found</source>
            <translation>점검 결과</translation>
        </message>
    </context>
    <context>
        <name>ClassDifferencesView</name>
        <message>
            <source>95 % interval</source>
            <translation>95% 신뢰구간</translation>
        </message>
        <message>
            <source>Check a second run that was tested on the same images to see where the two differ.</source>
            <translation>두 실험이 어디에서 다른지 보려면 같은 이미지로 테스트한 두 번째 실험을 선택하세요.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Other model</source>
            <translation>다른 모델</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>%p</translation>
        </message>
        <message>
            <source>Recall of each class in two models, with the difference</source>
            <translation>두 모델의 클래스별 재현율과 그 차이</translation>
        </message>
        <message>
            <source>Recall of {count} classes on the same images. In {real} of them the difference is more than chance, of all classes at once (Holm).</source>
            <translation>같은 이미지에 대한 클래스 {count}개의 재현율입니다. 모든 클래스를 함께 고려하면(Holm) 그중 {real}개에서 차이가 우연 이상입니다.</translation>
        </message>
        <message>
            <source>This model</source>
            <translation>이 모델</translation>
        </message>
        <message>
            <source>p (Holm)</source>
            <translation>p(Holm)</translation>
        </message>
        <message>
            <source>{p} for this class alone</source>
            <translation>이 클래스만 보면 {p}</translation>
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
            <translation type="vanished">이 클래스로 예측한 이미지 중 실제로 이 클래스인 비율</translation>
        </message>
        <message>
            <source>Of the images of this class, how many were recognised</source>
            <translation type="vanished">이 클래스의 이미지 중 알아맞힌 비율</translation>
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
            <source>Share of the images of this class that were classified correctly</source>
            <translation>이 클래스의 이미지 중 올바르게 분류된 비율</translation>
        </message>
        <message>
            <source>Share of the images predicted as this class that belong to it</source>
            <translation>이 클래스로 예측한 이미지 중 실제로 이 클래스인 비율</translation>
        </message>
        <message>
            <source>The harmonic mean of precision and recall</source>
            <translation>정밀도와 재현율의 조화 평균</translation>
        </message>
        <message>
            <source>{count} classes, {images} images. Macro F1 (mean over the classes): {f1}.</source>
            <translation>클래스 {count}개, 이미지 {images}장. 매크로 F1(클래스 평균): {f1}.</translation>
        </message>
        <message>
            <source>{count} classes, {images} images. Mean F1 over the classes: {f1}.</source>
            <translation type="vanished">클래스 {count}개, 이미지 {images}장. 클래스 평균 F1: {f1}.</translation>
        </message>
    </context>
    <context>
        <name>ClassTable</name>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Classes</source>
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
            <source>{train} training, {val} validation, {test} test</source>
            <translation>학습 {train}, 검증 {val}, 테스트 {test}</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>The training cannot continue without the window; its notes say why.</source>
            <translation>창 없이 학습을 계속할 수 없습니다. 이유는 실험의 알림에 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>CoachFlow</name>
        <message>
            <source>Open folder</source>
            <translation>폴더 열기</translation>
        </message>
        <message>
            <source>These settings come from a run on the images in “{folder}”.</source>
            <translation>이 설정은 “{folder}” 폴더의 이미지를 사용한 실험에서 왔습니다.</translation>
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Columns of the table</source>
            <translation>표의 열</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Path of the image</source>
            <translation>이미지 경로</translation>
        </message>
        <message>
            <source>Paths are relative to the table. Images of one group stay on one side of the split.</source>
            <translation>경로는 표가 있는 폴더를 기준으로 합니다. 같은 그룹의 이미지는 분할의 한쪽에만 들어갑니다.</translation>
        </message>
        <message>
            <source>Subset</source>
            <translation>세트</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>95 % confidence interval: {low} to {high}</source>
            <translation>95% 신뢰구간: {low} ~ {high}</translation>
        </message>
        <message>
            <source>95 % confidence: {low} to {high}</source>
            <translation type="vanished">95% 신뢰구간: {low} ~ {high}</translation>
        </message>
        <message>
            <source>Correct where the other is wrong</source>
            <translation>다른 쪽이 틀린 이미지를 올바르게 분류</translation>
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
            <source>Leak</source>
            <translation>누출</translation>
        </message>
        <message>
            <source>Only this model is correct ({count})</source>
            <translation>이 모델만 올바르게 분류 ({count})</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Right on images the other got wrong</source>
            <translation type="vanished">다른 쪽이 틀린 이미지를 맞힘</translation>
        </message>
        <message>
            <source>See the {count} images only it got right</source>
            <translation type="vanished">이 모델만 맞힌 이미지 {count}장 보기</translation>
        </message>
        <message>
            <source>See what only it got right ({count})</source>
            <translation type="vanished">이 모델만 맞힌 이미지 보기 ({count})</translation>
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
        <name>ComputingDialog</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>취소(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Engine</source>
            <translation>엔진(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;For</source>
            <translation>대상(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>설치(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Keep this computer awake during a training</source>
            <translation>학습 중에는 절전 모드로 들어가지 않음(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Make a folder for another computer…</source>
            <translation>다른 컴퓨터용 폴더 만들기(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>제거(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>시험(&amp;T)</translation>
        </message>
        <message>
            <source>A training under way keeps the engine it began with.</source>
            <translation>진행 중인 학습은 시작할 때의 엔진을 계속 사용합니다.</translation>
        </message>
        <message>
            <source>About {download} to download and {disk} on disk; {free} are free.</source>
            <translation>내려받기 약 {download}, 디스크 사용 약 {disk}, 남은 공간 {free}.</translation>
        </message>
        <message>
            <source>Built-in engine</source>
            <translation>내장 엔진</translation>
        </message>
        <message>
            <source>Canceled. What was already downloaded is kept for the next try.</source>
            <translation>취소했습니다. 이미 내려받은 것은 다음 시도를 위해 남겨 둡니다.</translation>
        </message>
        <message>
            <source>Canceling…</source>
            <translation>취소하는 중…</translation>
        </message>
        <message>
            <source>Choose a folder of engine packages</source>
            <translation>엔진 패키지 폴더 선택</translation>
        </message>
        <message>
            <source>Choose an empty folder for the packages</source>
            <translation>패키지를 저장할 빈 폴더 선택</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>계산 장치</translation>
        </message>
        <message>
            <source>Engine that computes</source>
            <translation>계산에 사용하는 엔진</translation>
        </message>
        <message>
            <source>Engine to install</source>
            <translation>설치할 엔진</translation>
        </message>
        <message>
            <source>From a f&amp;older…</source>
            <translation>폴더에서 설치(&amp;O)…</translation>
        </message>
        <message>
            <source>Install an engine</source>
            <translation>엔진 설치</translation>
        </message>
        <message>
            <source>Looking for graphics cards…</source>
            <translation>그래픽 카드를 찾는 중…</translation>
        </message>
        <message>
            <source>Needs no network: a folder that was made on another computer.</source>
            <translation>네트워크가 필요 없습니다. 다른 컴퓨터에서 만든 폴더를 사용합니다.</translation>
        </message>
        <message>
            <source>No graphics card that TL Studio can use was found: it computes on the CPU.</source>
            <translation>TL Studio가 사용할 수 있는 그래픽 카드를 찾지 못했습니다. CPU에서 계산합니다.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행 상황</translation>
        </message>
        <message>
            <source>Re&amp;pair</source>
            <translation>복구(&amp;P)</translation>
        </message>
        <message>
            <source>TL Studio computes on this Mac's own GPU where PyTorch can.</source>
            <translation>PyTorch가 지원하는 경우 이 Mac의 GPU에서 계산합니다.</translation>
        </message>
        <message>
            <source>TL Studio computes on {card}.</source>
            <translation>TL Studio가 {card}에서 계산합니다.</translation>
        </message>
        <message>
            <source>The engine is installed again.</source>
            <translation>엔진을 다시 설치합니다.</translation>
        </message>
        <message>
            <source>The engine is installed and tested, and computes from now on.</source>
            <translation>엔진을 설치하고 시험했습니다. 이제부터 이 엔진으로 계산합니다.</translation>
        </message>
        <message>
            <source>The engine trains on a few drawn images and predicts one.</source>
            <translation>그려 낸 이미지 몇 장으로 학습하고 한 장을 예측해 봅니다.</translation>
        </message>
        <message>
            <source>The engine was removed.</source>
            <translation>엔진을 제거했습니다.</translation>
        </message>
        <message>
            <source>The engine works: it trained and predicted.</source>
            <translation>엔진이 정상입니다. 학습과 예측을 마쳤습니다.</translation>
        </message>
        <message>
            <source>The folder is complete. On the other computer choose it with “From a folder…”.</source>
            <translation>폴더가 완성되었습니다. 다른 컴퓨터에서 “폴더에서 설치…”로 선택하세요.</translation>
        </message>
        <message>
            <source>This computer has {card}, but its driver or the card is too old for PyTorch.</source>
            <translation>이 컴퓨터에 {card} 카드가 있지만, 드라이버나 카드가 PyTorch에 비해 너무 오래되었습니다.</translation>
        </message>
        <message>
            <source>This computer has {card}. The selected engine does not use it.</source>
            <translation>이 컴퓨터에 {card} 카드가 있습니다. 선택한 엔진은 이 카드를 사용하지 않습니다.</translation>
        </message>
        <message>
            <source>What computes</source>
            <translation>계산에 사용하는 엔진</translation>
        </message>
        <message>
            <source>While something is trained, and only then, it does not go to sleep by itself.</source>
            <translation>학습하는 동안에만 컴퓨터가 저절로 절전 모드로 들어가지 않습니다.</translation>
        </message>
        <message>
            <source>{download} to download, {disk} on disk; {free} are free.</source>
            <translation>내려받기 {download}, 디스크 사용 {disk}, 남은 공간 {free}.</translation>
        </message>
        <message>
            <source>{title}, PyTorch {torch}, {size}</source>
            <translation>{title}, PyTorch {torch}, {size}</translation>
        </message>
    </context>
    <context>
        <name>ConfusedPairs</name>
        <message>
            <source>Confused pairs of classes, most frequent first</source>
            <translation>혼동한 클래스 쌍, 잦은 것부터</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Predicted as</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Share of the images of the true class</source>
            <translation>정답 클래스의 이미지 중 비율</translation>
        </message>
        <message>
            <source>True class</source>
            <translation>정답</translation>
        </message>
        <message>
            <source>Up to 1,000 pairs; the confusion matrix shows them all</source>
            <translation>최대 1,000쌍. 혼동 행렬에는 모두 있습니다</translation>
        </message>
    </context>
    <context>
        <name>ConfusionBox</name>
        <message>
            <source>A matrix of more than 1,000 classes is not drawn; the confused pairs are listed.</source>
            <translation>클래스가 1,000개를 넘으면 행렬을 그리지 않습니다. 혼동한 쌍은 목록에 있습니다.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation type="vanished">예측</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>이름순</translation>
        </message>
        <message>
            <source>Class order</source>
            <translation>클래스 순서</translation>
        </message>
        <message>
            <source>Confusion matrix; arrow keys move from cell to cell, Enter shows its images</source>
            <translation type="vanished">혼동 행렬. 화살표 키로 칸을 옮기고 Enter로 해당 이미지를 봅니다</translation>
        </message>
        <message>
            <source>Confusion matrix; the arrow keys move from cell to cell, Enter shows the images of a cell</source>
            <translation>혼동 행렬. 화살표 키로 칸을 옮기고 Enter로 해당 이미지를 봅니다</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Larger cells (+ or Ctrl+mouse wheel)</source>
            <translation>칸 크게 (+ 또는 Ctrl+마우스 휠)</translation>
        </message>
        <message>
            <source>Larger cells (+, or Ctrl and the mouse wheel)</source>
            <translation type="vanished">칸 크게 (+ 또는 Ctrl+마우스 휠)</translation>
        </message>
        <message>
            <source>Largest class first</source>
            <translation>큰 클래스부터</translation>
        </message>
        <message>
            <source>Order of the classes</source>
            <translation type="vanished">클래스 순서</translation>
        </message>
        <message>
            <source>Per cent of class</source>
            <translation type="vanished">클래스 내 백분율</translation>
        </message>
        <message>
            <source>Percent of class</source>
            <translation>클래스 내 백분율</translation>
        </message>
        <message>
            <source>Predicted class</source>
            <translation>예측 클래스</translation>
        </message>
        <message>
            <source>Rows: true class. Columns: answer. Click a cell or a name to see its images.</source>
            <translation type="vanished">행: 정답, 열: 예측. 칸이나 이름을 클릭하면 해당 이미지를 봅니다.</translation>
        </message>
        <message>
            <source>Rows: true class. Columns: predicted class. Click a cell or a class name to see its images.</source>
            <translation>행: 정답 클래스, 열: 예측 클래스. 칸이나 클래스 이름을 클릭하면 해당 이미지를 봅니다.</translation>
        </message>
        <message>
            <source>Smaller cells (− or Ctrl+mouse wheel)</source>
            <translation>칸 작게 (− 또는 Ctrl+마우스 휠)</translation>
        </message>
        <message>
            <source>Smaller cells (−, or Ctrl and the mouse wheel)</source>
            <translation type="vanished">칸 작게 (− 또는 Ctrl+마우스 휠)</translation>
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
            <translation type="vanished">이미지 {count}장</translation>
        </message>
        <message>
            <source>{true} predicted as {predicted}: {count} of {all} images ({share})</source>
            <translation>{true} → {predicted} 예측: {all}장 중 {count}장 ({share})</translation>
        </message>
        <message>
            <source>{true} taken for {predicted}: {count} of {all} images ({share})</source>
            <translation type="vanished">{true} → {predicted} 오인: {all}장 중 {count}장 ({share})</translation>
        </message>
        <message>
            <source>{true}: {count} of {all} images classified correctly ({share})</source>
            <translation>{true}: {all}장 중 {count}장 올바르게 분류됨 ({share})</translation>
        </message>
        <message>
            <source>{true}: {count} of {all} images recognised ({share})</source>
            <translation type="vanished">{true}: {all}장 중 {count}장 맞힘 ({share})</translation>
        </message>
    </context>
    <context>
        <name>CoverageView</name>
        <message>
            <source>95 % interval</source>
            <translation>95% 신뢰구간</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Accuracy over the share of images that are answered</source>
            <translation>답한 이미지 비율에 따른 정확도</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>답한 이미지</translation>
        </message>
        <message>
            <source>Probability at least</source>
            <translation>최소 확률</translation>
        </message>
        <message>
            <source>Share of images answered</source>
            <translation>답한 이미지 비율</translation>
        </message>
        <message>
            <source>The images are answered in the order of the probability of their prediction. Area under the risk (AURC): {area}; {best} at best, {chance} if the probability told nothing.</source>
            <translation>예측 확률이 높은 이미지부터 답합니다. 위험 곡선 아래 면적(AURC): {area}. 최선은 {best}, 확률이 아무것도 말해 주지 않으면 {chance}입니다.</translation>
        </message>
        <message>
            <source>Thresholds and what they gain</source>
            <translation>임계값과 그 효과</translation>
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
            <translation type="vanished">CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation type="vanished">그림으로 복사</translation>
        </message>
        <message>
            <source>Copy as an image</source>
            <translation>이미지로 복사</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>학습 곡선</translation>
        </message>
        <message>
            <source>Curves of loss, accuracy, learning rate and speed over the epochs; the arrow keys read them</source>
            <translation type="vanished">에포크별 손실, 정확도, 학습률, 속도 곡선. 화살표 키로 값을 읽습니다</translation>
        </message>
        <message>
            <source>Document (PDF)…</source>
            <translation>문서(PDF)…</translation>
        </message>
        <message>
            <source>Draw the learning rate and the images per second below</source>
            <translation type="vanished">아래에 학습률과 초당 이미지 수를 그립니다</translation>
        </message>
        <message>
            <source>Draw the loss on a logarithmic scale</source>
            <translation type="vanished">손실을 로그 눈금으로 그립니다</translation>
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
            <source>Image (PNG)…</source>
            <translation>이미지(PNG)…</translation>
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
            <source>Loss, accuracy, learning rate and speed by epoch; the arrow keys move from epoch to epoch</source>
            <translation>에포크별 손실, 정확도, 학습률, 속도. 화살표 키로 에포크를 옮깁니다</translation>
        </message>
        <message>
            <source>Loss, accuracy, learning rate and speed of each epoch</source>
            <translation type="vanished">에포크별 손실, 정확도, 학습률, 속도</translation>
        </message>
        <message>
            <source>No learning rate: solved directly</source>
            <translation>학습률 없음: 바로 풀이</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation type="vanished">PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation type="vanished">PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation type="vanished">그림(PNG)…</translation>
        </message>
        <message>
            <source>Point at an epoch, or press the arrow keys in the plot, to read its numbers.</source>
            <translation type="vanished">에포크를 가리키거나 그래프에서 화살표 키를 누르면 값을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>Point to an epoch, or use the arrow keys in the plot, to read its values.</source>
            <translation>에포크를 가리키거나 그래프에서 화살표 키를 누르면 값을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>Rate and speed</source>
            <translation>학습률·속도</translation>
        </message>
        <message>
            <source>Rate, speed</source>
            <translation type="vanished">학습률·속도</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation type="vanished">SVG 그림 (*.svg)</translation>
        </message>
        <message>
            <source>Show the curves as a table</source>
            <translation>곡선을 표로 보기</translation>
        </message>
        <message>
            <source>Show the learning rate and the images per second below</source>
            <translation>아래에 학습률과 초당 이미지 수를 표시합니다</translation>
        </message>
        <message>
            <source>Show the loss on a logarithmic scale</source>
            <translation>손실을 로그 눈금으로 표시합니다</translation>
        </message>
        <message>
            <source>Show the same numbers as a table</source>
            <translation type="vanished">같은 값을 표로 봅니다</translation>
        </message>
        <message>
            <source>Show the same values as a table</source>
            <translation>같은 값을 표로 표시합니다</translation>
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
            <source>Table of loss, accuracy, learning rate and speed by epoch</source>
            <translation>에포크별 손실, 정확도, 학습률, 속도 표</translation>
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
            <source>Change folder…</source>
            <translation>폴더 변경…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>다시 검사</translation>
        </message>
        <message>
            <source>Check the data</source>
            <translation>데이터 점검</translation>
        </message>
        <message>
            <source>Choose a folder of images</source>
            <translation>이미지 폴더 선택</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation type="vanished">모델 선택</translation>
        </message>
        <message>
            <source>Choose a table or an archive of images</source>
            <translation>이미지 표 또는 아카이브 선택</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>폴더 선택…</translation>
        </message>
        <message>
            <source>Choose the columns…</source>
            <translation>열 선택…</translation>
        </message>
        <message>
            <source>Draws a small set of leaves in five conditions, to try everything at once.</source>
            <translation type="vanished">다섯 가지 상태의 잎 그림을 만들어 모든 기능을 바로 써 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Drop a folder of images here</source>
            <translation>이미지 폴더를 여기에 놓으세요</translation>
        </message>
        <message>
            <source>Drop the folder to look at its images</source>
            <translation type="vanished">폴더를 놓으면 이미지를 살펴봅니다</translation>
        </message>
        <message>
            <source>Drop the folder to open it</source>
            <translation>폴더를 놓으면 엽니다</translation>
        </message>
        <message>
            <source>Generates a small data set of drawn leaves in five classes, so that you can try everything right away.</source>
            <translation>잎 그림으로 된 클래스 5개의 작은 데이터셋을 만들어 모든 기능을 바로 써 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Go on and choose a model</source>
            <translation type="vanished">다음: 모델 선택</translation>
        </message>
        <message>
            <source>It needs one subfolder for each class, such as “roses” and “tulips”. Folders named train, val and test are recognized. A table of paths and classes (CSV, Parquet) or a .tar archive will do as well. Your files are never moved or changed.</source>
            <translation>“roses”, “tulips”처럼 클래스마다 하위 폴더가 하나씩 필요합니다. train, val, test 폴더도 인식합니다. 경로와 클래스를 적은 표(CSV, Parquet)나 .tar 아카이브도 쓸 수 있습니다. 파일은 옮기거나 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>It needs one subfolder for each class, such as “roses” and “tulips”. Folders named train, val and test are recognized. Your files are never moved or changed.</source>
            <translation type="vanished">“장미”, “튤립”처럼 클래스마다 하위 폴더가 하나씩 있어야 합니다. train, val, test 폴더도 인식합니다. 파일을 옮기거나 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>Look for images that were added, changed or removed.</source>
            <translation type="vanished">추가, 변경, 삭제된 이미지를 찾습니다.</translation>
        </message>
        <message>
            <source>Looks for images that were added, changed or removed.</source>
            <translation>추가, 변경, 삭제된 이미지를 찾습니다.</translation>
        </message>
        <message>
            <source>One image in one class, and it cannot be read</source>
            <translation type="vanished">클래스 1개, 이미지 1장, 읽을 수 없음</translation>
        </message>
        <message>
            <source>One readable image in one class</source>
            <translation>클래스 1개, 읽을 수 있는 이미지 1장</translation>
        </message>
        <message>
            <source>One sub-folder for each class, as in “roses/…”, “tulips/…”. Folders named train, val and test are understood. Your files are never moved or changed.</source>
            <translation type="vanished">“장미/…”, “튤립/…”처럼 클래스마다 하위 폴더가 하나씩 있어야 합니다. train, val, test 폴더도 인식합니다. 파일을 옮기거나 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>One unreadable image in one class</source>
            <translation>클래스 1개, 이미지 1장, 읽을 수 없음</translation>
        </message>
        <message>
            <source>Open {folder}</source>
            <translation>{folder} 열기</translation>
        </message>
        <message>
            <source>Opened before</source>
            <translation type="vanished">최근에 연 폴더</translation>
        </message>
        <message>
            <source>Other folder…</source>
            <translation type="vanished">다른 폴더…</translation>
        </message>
        <message>
            <source>Recent folders</source>
            <translation>최근 폴더</translation>
        </message>
        <message>
            <source>Table or archive…</source>
            <translation>표 또는 아카이브…</translation>
        </message>
        <message>
            <source>Tables and archives (*.csv *.tsv *.parquet *.tar)</source>
            <translation>표와 아카이브 (*.csv *.tsv *.parquet *.tar)</translation>
        </message>
        <message>
            <source>The folder itself says which images are for training and test; validation is cut from training.</source>
            <translation type="vanished">학습과 테스트 이미지는 폴더 구조에 정해져 있고, 검증 이미지는 학습 이미지에서 나눕니다.</translation>
        </message>
        <message>
            <source>The folder itself says which images are for training, validation and test.</source>
            <translation type="vanished">학습, 검증, 테스트 이미지가 폴더 구조에 정해져 있습니다.</translation>
        </message>
        <message>
            <source>The folder structure defines the training and test images. The validation images are taken from the training images.</source>
            <translation>학습과 테스트 이미지는 폴더 구조에 정해져 있습니다. 검증 이미지는 학습 이미지에서 나눕니다.</translation>
        </message>
        <message>
            <source>The folder structure defines the training, validation and test images.</source>
            <translation>학습, 검증, 테스트 이미지가 폴더 구조에 정해져 있습니다.</translation>
        </message>
        <message>
            <source>The table or the archive defines the training and test images.</source>
            <translation>표 또는 아카이브가 학습 이미지와 테스트 이미지를 정합니다.</translation>
        </message>
        <message>
            <source>Use sample data</source>
            <translation>예제 데이터 사용</translation>
        </message>
        <message>
            <source>Use the sample data</source>
            <translation type="vanished">예제 데이터 사용</translation>
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
            <translation type="vanished">클래스 1개, 이미지 {images}장, {bad}장은 읽을 수 없음</translation>
        </message>
        <message>
            <source>{images} images in one class, {bad} unreadable</source>
            <translation>클래스 1개, 이미지 {images}장, {bad}장은 읽을 수 없음</translation>
        </message>
        <message>
            <source>{images} images in {classes} classes, all readable</source>
            <translation>클래스 {classes}개, 이미지 {images}장, 모두 읽을 수 있음</translation>
        </message>
        <message>
            <source>{images} images in {classes} classes, {bad} of them cannot be read</source>
            <translation type="vanished">클래스 {classes}개, 이미지 {images}장, {bad}장은 읽을 수 없음</translation>
        </message>
        <message>
            <source>{images} images in {classes} classes, {bad} unreadable</source>
            <translation>클래스 {classes}개, 이미지 {images}장, {bad}장은 읽을 수 없음</translation>
        </message>
    </context>
    <context>
        <name>DiagnosisDialog</name>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>저장(&amp;S)…</translation>
        </message>
        <message>
            <source>An engine is started and asked for its device…</source>
            <translation>엔진을 시작해 장치를 묻는 중…</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>진단</translation>
        </message>
        <message>
            <source>Save the diagnosis</source>
            <translation>진단 저장</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>텍스트 (*.txt)</translation>
        </message>
        <message>
            <source>Versions, machine, folders, the last failure and the log. Names of runs and folders are in it, images are not; nothing is sent anywhere.</source>
            <translation>버전, 컴퓨터, 폴더, 마지막 실패와 로그입니다. 실행과 폴더 이름은 들어 있지만 이미지는 없으며, 어디에도 전송되지 않습니다.</translation>
        </message>
        <message>
            <source>What to send when you ask for help</source>
            <translation>도움을 요청할 때 보낼 내용</translation>
        </message>
    </context>
    <context>
        <name>EndNotice</name>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>EngineNotice</name>
        <message>
            <source>Computing…</source>
            <translation>계산 장치…</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Folder of images</source>
            <translation type="vanished">이미지 폴더(&amp;F)</translation>
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
            <translation type="vanished">자르기 시드(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Seed of the random crop</source>
            <translation>무작위 자르기 시드(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;View of an image</source>
            <translation type="vanished">이미지 보기(&amp;V)</translation>
        </message>
        <message>
            <source>A random crop, as in the slides</source>
            <translation type="vanished">무작위 자르기(강의 자료 방식)</translation>
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
            <source>Center crop, the same every time</source>
            <translation>가운데 자르기(항상 같음)</translation>
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
            <translation type="vanished">이미지 폴더</translation>
        </message>
        <message>
            <source>Image &amp;crop</source>
            <translation>이미지 자르기(&amp;C)</translation>
        </message>
        <message>
            <source>Image &amp;folder</source>
            <translation>이미지 폴더(&amp;F)</translation>
        </message>
        <message>
            <source>Image crop</source>
            <translation>이미지 자르기</translation>
        </message>
        <message>
            <source>Image folder</source>
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
            <source>Random crop, as in the slides</source>
            <translation>무작위 자르기(강의 자료 방식)</translation>
        </message>
        <message>
            <source>Seed of the crop</source>
            <translation type="vanished">자르기 시드</translation>
        </message>
        <message>
            <source>Seed of the random crop</source>
            <translation>무작위 자르기 시드</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>테스트 이미지</translation>
        </message>
        <message>
            <source>Test images, or all images if there is no split</source>
            <translation>테스트 이미지 (분할이 없으면 모든 이미지)</translation>
        </message>
        <message>
            <source>Test images, or all where there is no split</source>
            <translation type="vanished">테스트 이미지 (분할이 없으면 전체)</translation>
        </message>
        <message>
            <source>The class folders must be named like the classes of the model.</source>
            <translation>클래스 폴더 이름이 모델의 클래스 이름과 같아야 합니다.</translation>
        </message>
        <message>
            <source>The class folders must have the names of the classes that the model knows.</source>
            <translation type="vanished">클래스 폴더 이름이 모델이 아는 클래스 이름과 같아야 합니다.</translation>
        </message>
        <message>
            <source>The middle of each image, the same every time</source>
            <translation type="vanished">이미지 가운데(항상 같음)</translation>
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
            <translation type="vanished">이미지 보기</translation>
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
            <source>Make a report of the selected runs</source>
            <translation>선택한 실험의 보고서 만들기</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>보고서…</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation type="vanished">“{file}” 파일로 저장했습니다.</translation>
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
            <translation type="vanished">실험이 끝나면 여기에서 테스트합니다. 기준 모델과 사전 학습 모델을 학습하여 비교하세요.</translation>
        </message>
        <message>
            <source>When a run ends, its test results appear here. Train a baseline and a pretrained model to compare them.</source>
            <translation>실험이 끝나면 테스트 결과가 여기에 나타납니다. 기준 모델과 사전 학습된 모델을 학습시켜 비교하세요.</translation>
        </message>
        <message>
            <source>{name} has the highest accuracy of {count}: {accuracy}.</source>
            <translation>{count}개 중 정확도가 가장 높은 모델: {name}, {accuracy}.</translation>
        </message>
        <message>
            <source>{real} of {pairs} pairs differ by more than chance (Holm's correction).</source>
            <translation>{pairs}쌍 중 {real}쌍의 차이가 우연 이상입니다(Holm 보정).</translation>
        </message>
    </context>
    <context>
        <name>ExpectedTable</name>
        <message>
            <source>Expected test accuracy with {model}</source>
            <translation>{model} 모델의 예상 테스트 정확도</translation>
        </message>
        <message>
            <source>Four of five outcomes lie on the line.</source>
            <translation>다섯 번 중 네 번의 결과가 선 위에 있습니다.</translation>
        </message>
        <message>
            <source>Four of five outcomes lie on the line; a square is what a run on these images has reached.</source>
            <translation>다섯 번 중 네 번의 결과가 선 위에 있습니다. 네모는 이 이미지로 한 실험의 결과입니다.</translation>
        </message>
        <message>
            <source>came {accuracy}</source>
            <translation>실제 {accuracy}</translation>
        </message>
        <message>
            <source>{accuracy} ({interval})</source>
            <translation>{accuracy} ({interval})</translation>
        </message>
        <message>
            <source>{name}: expected {accuracy} ({interval})</source>
            <translation>{name}: 예상 {accuracy} ({interval})</translation>
        </message>
        <message>
            <source>{name}: expected {interval}, came {came}</source>
            <translation>{name}: 예상 {interval}, 실제 {came}</translation>
        </message>
    </context>
    <context>
        <name>ExportButton</name>
        <message>
            <source>CSV table (*.csv)</source>
            <translation type="vanished">CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation type="vanished">PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation type="vanished">PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation type="vanished">SVG 그림 (*.svg)</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Format</source>
            <translation>형식(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Numbers</source>
            <translation>숫자 형식(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Preprocessing</source>
            <translation>전처리(&amp;P)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Export model</source>
            <translation>모델 내보내기</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>새 폴더(&amp;O)</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>새 폴더</translation>
        </message>
        <message>
            <source>Normalization inside the model</source>
            <translation>정규화를 모델에 포함</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>숫자 형식</translation>
        </message>
        <message>
            <source>ONNX, for onnxruntime and others</source>
            <translation>ONNX(onnxruntime 등에서 사용)</translation>
        </message>
        <message>
            <source>PyTorch (torch.export)</source>
            <translation>PyTorch(torch.export)</translation>
        </message>
        <message>
            <source>The folder will hold the model, a model card, the labels, and a script that predicts without TL Studio. The export is first compared with the original, and refused if it answers differently.</source>
            <translation>폴더에는 모델, 모델 카드, 레이블, 그리고 TL Studio 없이 예측하는 스크립트가 저장됩니다. 내보낸 모델은 먼저 원본과 비교하며, 답이 다르면 저장하지 않습니다.</translation>
        </message>
        <message>
            <source>float16, half the size</source>
            <translation>float16, 절반 크기</translation>
        </message>
        <message>
            <source>float32, as trained</source>
            <translation>float32, 학습한 그대로</translation>
        </message>
        <message>
            <source>int8, a quarter of the size</source>
            <translation>int8, 4분의 1 크기</translation>
        </message>
    </context>
    <context>
        <name>ExportResult</name>
        <message>
            <source>Equal answers</source>
            <translation>같은 답</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>내보냈습니다</translation>
        </message>
        <message>
            <source>File size</source>
            <translation>파일 크기</translation>
        </message>
        <message>
            <source>Largest difference of a logit</source>
            <translation>로짓의 최대 차이</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>폴더에서 보기</translation>
        </message>
        <message>
            <source>Test accuracy</source>
            <translation>테스트 정확도</translation>
        </message>
        <message>
            <source>Time per image</source>
            <translation>이미지당 시간</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>측정하지 않음</translation>
        </message>
        <message>
            <source>{accuracy}, original {original} ({points} points, {count} images)</source>
            <translation>{accuracy}, 원본 {original}({points} %p, 이미지 {count}장)</translation>
        </message>
        <message>
            <source>{difference} of {scale}</source>
            <translation>{scale} 중 {difference}</translation>
        </message>
        <message>
            <source>{share} of {count} drawn images, as the run's own were not found</source>
            <translation>실행의 이미지를 찾지 못해 임의로 그린 이미지 {count}장 중 {share}</translation>
        </message>
        <message>
            <source>{share} of {count} test images</source>
            <translation>테스트 이미지 {count}장 중 {share}</translation>
        </message>
        <message>
            <source>{share} of {count} training images</source>
            <translation>학습 이미지 {count}장 중 {share}</translation>
        </message>
        <message>
            <source>{share} of {count} validation images</source>
            <translation>검증 이미지 {count}장 중 {share}</translation>
        </message>
        <message>
            <source>{size}, original {original}</source>
            <translation>{size}, 원본 {original}</translation>
        </message>
        <message>
            <source>{time} ms, original {original} ms (CPU, threads: {threads})</source>
            <translation>{time} ms, 원본 {original} ms(CPU, 스레드: {threads})</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Back to {value}, the recipe's value</source>
            <translation type="vanished">레시피 값 {value} 되돌리기</translation>
        </message>
        <message>
            <source>Differs from the recipe</source>
            <translation>레시피와 다른 값</translation>
        </message>
        <message>
            <source>Find: {setting}</source>
            <translation>찾기: {setting}</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>찾기…</translation>
        </message>
        <message>
            <source>Not the value of the recipe</source>
            <translation type="vanished">레시피와 다른 값</translation>
        </message>
        <message>
            <source>Reset to {value}, the recipe's value</source>
            <translation>레시피 값 {value} 되돌리기</translation>
        </message>
        <message>
            <source>Reset {setting} to the recipe's value</source>
            <translation>{setting} 값을 레시피 값으로 되돌리기</translation>
        </message>
        <message>
            <source>Search for a fast batch size that fits into memory</source>
            <translation>메모리에 맞으면서 빠른 배치 크기를 찾습니다</translation>
        </message>
        <message>
            <source>Search for a good learning rate with your images and settings</source>
            <translation>내 이미지와 설정에 맞는 학습률을 찾습니다</translation>
        </message>
    </context>
    <context>
        <name>FiguresView</name>
        <message>
            <source>95 % interval</source>
            <translation>95% 신뢰구간</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Area under the ROC curve, this class against all others</source>
            <translation>이 클래스와 나머지 모든 클래스를 구분하는 ROC 곡선 아래 면적</translation>
        </message>
        <message>
            <source>Average precision</source>
            <translation>평균 정밀도(AP)</translation>
        </message>
        <message>
            <source>Average precision (macro)</source>
            <translation>평균 정밀도(매크로)</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>균형 정확도</translation>
        </message>
        <message>
            <source>Calibration error</source>
            <translation>보정 오차</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Figures of all classes together, with intervals</source>
            <translation>모든 클래스의 지표와 신뢰구간</translation>
        </message>
        <message>
            <source>Figures of each class, with intervals</source>
            <translation>클래스별 지표와 신뢰구간</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Macro F1</source>
            <translation>매크로 F1</translation>
        </message>
        <message>
            <source>Macro precision</source>
            <translation>매크로 정밀도</translation>
        </message>
        <message>
            <source>Mean F1 of the classes</source>
            <translation>클래스 F1의 평균</translation>
        </message>
        <message>
            <source>Mean area under the ROC curves, each class against all others; 50 % is chance</source>
            <translation>클래스마다 나머지와 구분하는 ROC 곡선 아래 면적의 평균. 50%는 우연입니다</translation>
        </message>
        <message>
            <source>Mean area under the precision-recall curves, each class against all others</source>
            <translation>클래스마다 나머지와 구분하는 정밀도-재현율 곡선 아래 면적의 평균</translation>
        </message>
        <message>
            <source>Mean precision of the classes</source>
            <translation>클래스 정밀도의 평균</translation>
        </message>
        <message>
            <source>Mean recall of the classes: a rare class counts as much as a frequent one</source>
            <translation>클래스 재현율의 평균: 드문 클래스도 흔한 클래스와 같은 비중입니다</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>ROC area</source>
            <translation>ROC 면적</translation>
        </message>
        <message>
            <source>ROC area (macro)</source>
            <translation>ROC 면적(매크로)</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>See the tab Calibration</source>
            <translation>보정 탭을 참고하세요</translation>
        </message>
        <message>
            <source>Share of the images that are classified correctly</source>
            <translation>올바르게 분류된 이미지의 비율</translation>
        </message>
        <message>
            <source>Share of the images whose class is among the {k} most probable</source>
            <translation>정답이 가장 확률이 높은 {k}개 안에 있는 이미지의 비율</translation>
        </message>
        <message>
            <source>Top-{k} accuracy</source>
            <translation>Top-{k} 정확도</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>{images} images in {groups} groups. 95 % intervals: bootstrap over the groups.</source>
            <translation>이미지 {images}장, 그룹 {groups}개. 95% 신뢰구간: 그룹 단위 부트스트랩.</translation>
        </message>
        <message>
            <source>{images} images. 95 % intervals: Wilson for shares, bootstrap for means over classes.</source>
            <translation>이미지 {images}장. 95% 신뢰구간: 비율은 Wilson, 클래스 평균은 부트스트랩.</translation>
        </message>
    </context>
    <context>
        <name>FinderDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>표 복사</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>다시 찾기</translation>
        </message>
        <message>
            <source>The settings have changed since. Search again to have an answer for them.</source>
            <translation>그 뒤로 설정이 바뀌었습니다. 바뀐 설정의 답을 얻으려면 다시 찾으세요.</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>이 값 사용</translation>
        </message>
    </context>
    <context>
        <name>FolderAnswers</name>
        <message>
            <source>Answer again</source>
            <translation type="vanished">다시 예측</translation>
        </message>
        <message>
            <source>Ask the chosen models about all of these images once more</source>
            <translation type="vanished">선택한 모델로 이 이미지를 모두 다시 예측합니다</translation>
        </message>
        <message>
            <source>CSV table (*.csv)</source>
            <translation type="vanished">CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="vanished">취소</translation>
        </message>
        <message>
            <source>Close the table</source>
            <translation type="vanished">표 닫기</translation>
        </message>
        <message>
            <source>Close the table and go back to single images</source>
            <translation type="vanished">표를 닫고 이미지 한 장씩 보기로 돌아갑니다</translation>
        </message>
        <message>
            <source>Copy the rows on show for a spreadsheet; Ctrl+C in the table copies the marked ones</source>
            <translation type="vanished">보이는 행을 스프레드시트용으로 복사합니다. 표에서 Ctrl+C를 누르면 선택한 행을 복사합니다</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation type="vanished">표 복사</translation>
        </message>
        <message>
            <source>Images answered</source>
            <translation type="vanished">예측한 이미지</translation>
        </message>
        <message>
            <source>Looking for images: {count} so far…</source>
            <translation type="vanished">이미지를 찾는 중: 지금까지 {count}장…</translation>
        </message>
        <message>
            <source>Save the answers</source>
            <translation type="vanished">예측 저장</translation>
        </message>
        <message>
            <source>Save the rows on show as a CSV table for Excel and scripts</source>
            <translation type="vanished">보이는 행을 Excel과 스크립트용 CSV 표로 저장합니다</translation>
        </message>
        <message>
            <source>Save the table as CSV</source>
            <translation type="vanished">표를 CSV로 저장</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation type="vanished">“{file}” 파일로 저장했습니다.</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation type="vanished">저장…</translation>
        </message>
        <message>
            <source>Stop here; what has been answered stays in the table</source>
            <translation type="vanished">여기서 멈춥니다. 지금까지의 예측은 표에 남습니다</translation>
        </message>
        <message>
            <source>Stopped after {done} of {total} images.</source>
            <translation type="vanished">이미지 {total}장 중 {done}장에서 멈췄습니다.</translation>
        </message>
        <message>
            <source>The table is in the clipboard.</source>
            <translation type="vanished">표를 클립보드에 복사했습니다.</translation>
        </message>
        <message>
            <source>There is no image in it. Choose another folder.</source>
            <translation type="vanished">이미지가 없습니다. 다른 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Waiting for the models…</source>
            <translation type="vanished">모델을 기다리는 중…</translation>
        </message>
        <message>
            <source>predictions</source>
            <translation type="vanished">예측</translation>
        </message>
        <message>
            <source>{count} chosen files and folders</source>
            <translation type="vanished">선택한 파일과 폴더 {count}개</translation>
        </message>
        <message>
            <source>{count} files</source>
            <translation type="vanished">파일 {count}개</translation>
        </message>
        <message>
            <source>{count} files and folders</source>
            <translation type="vanished">파일과 폴더 {count}개</translation>
        </message>
        <message>
            <source>{count} folders</source>
            <translation type="vanished">폴더 {count}개</translation>
        </message>
        <message>
            <source>{count} images in {time}.</source>
            <translation type="vanished">이미지 {count}장, {time}.</translation>
        </message>
        <message>
            <source>{count} images in {time}; {bad} of them cannot be read.</source>
            <translation type="vanished">이미지 {count}장, {time}. {bad}장은 읽을 수 없습니다.</translation>
        </message>
        <message>
            <source>{count} images were found.</source>
            <translation type="vanished">이미지 {count}장을 찾았습니다.</translation>
        </message>
        <message>
            <source>{done} of {total} images · {rate} a second · until {time}</source>
            <translation type="vanished">이미지 {total}장 중 {done}장 · 초당 {rate}장 · {time} 종료 예정</translation>
        </message>
        <message>
            <source>“{file}” could not be written: {reason}. Choose another place.</source>
            <translation type="vanished">“{file}” 파일을 쓸 수 없습니다: {reason}. 다른 위치를 선택하세요.</translation>
        </message>
    </context>
    <context>
        <name>FolderPredictions</name>
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
            <source>Copy the rows shown for a spreadsheet; Ctrl+C in the table copies the selected ones</source>
            <translation>표시된 행을 스프레드시트용으로 복사합니다. 표에서 Ctrl+C를 누르면 선택한 행을 복사합니다</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>표 복사</translation>
        </message>
        <message>
            <source>Images predicted</source>
            <translation>예측한 이미지</translation>
        </message>
        <message>
            <source>Looking for images: {count} so far…</source>
            <translation>이미지를 찾는 중: 지금까지 {count}장…</translation>
        </message>
        <message>
            <source>No images found. Choose another folder.</source>
            <translation>이미지가 없습니다. 다른 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Predict again</source>
            <translation>다시 예측</translation>
        </message>
        <message>
            <source>Predict all of these images again with the active models</source>
            <translation>활성 모델로 이 이미지를 모두 다시 예측합니다</translation>
        </message>
        <message>
            <source>Save the predictions</source>
            <translation>예측 저장</translation>
        </message>
        <message>
            <source>Save the rows shown as a CSV table for Excel and scripts</source>
            <translation>표시된 행을 Excel과 스크립트용 CSV 표로 저장합니다</translation>
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
            <source>Stop here; the predictions so far stay in the table</source>
            <translation>여기서 멈춥니다. 지금까지의 예측은 표에 남습니다</translation>
        </message>
        <message>
            <source>Stopped after {done} of {total} images.</source>
            <translation>이미지 {total}장 중 {done}장에서 멈췄습니다.</translation>
        </message>
        <message>
            <source>The table was copied to the clipboard.</source>
            <translation>표를 클립보드에 복사했습니다.</translation>
        </message>
        <message>
            <source>Unlike anything in training: {count}</source>
            <translation>학습 이미지 중 비슷한 것 없음: {count}</translation>
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
            <source>{count} images found.</source>
            <translation>이미지 {count}장을 찾았습니다.</translation>
        </message>
        <message>
            <source>{count} images in {time}, {bad} unreadable.</source>
            <translation>이미지 {count}장, {time}. {bad}장은 읽을 수 없음.</translation>
        </message>
        <message>
            <source>{count} images in {time}.</source>
            <translation>이미지 {count}장, {time}.</translation>
        </message>
        <message>
            <source>{count} others</source>
            <translation>기타 {count}장</translation>
        </message>
        <message>
            <source>{count} {name}</source>
            <translation>{name} {count}장</translation>
        </message>
        <message>
            <source>{done} of {total} images · {rate} per second · ends at {time}</source>
            <translation>이미지 {total}장 중 {done}장 · 초당 {rate}장 · {time} 종료 예정</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>&amp;Clear recent folders</source>
            <translation>최근 폴더 지우기(&amp;C)</translation>
        </message>
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
            <translation type="vanished">목록 지우기(&amp;F)</translation>
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
            <source>&amp;Settings</source>
            <translation>설정(&amp;S)</translation>
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
            <translation type="vanished">시스템 설정</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>점검</translation>
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
            <translation type="vanished">작업 단계</translation>
        </message>
        <message>
            <source>System default</source>
            <translation>시스템 기본값</translation>
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
            <source>Workflow steps</source>
            <translation>작업 단계</translation>
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
            <translation type="vanished">모든 예측</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>모든 클래스</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>모든 이미지</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>폴더 선택…</translation>
        </message>
        <message>
            <source>Choose the folder that now contains the images</source>
            <translation>이미지가 지금 있는 폴더 선택</translation>
        </message>
        <message>
            <source>Choose the folder that the images are in now</source>
            <translation type="vanished">이미지가 지금 있는 폴더를 선택하세요</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation type="vanished">폴더 선택…</translation>
        </message>
        <message>
            <source>Classified correctly</source>
            <translation>올바르게 분류됨</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>크게 보기</translation>
        </message>
        <message>
            <source>Every image was classified correctly.</source>
            <translation>모든 이미지가 올바르게 분류되었습니다.</translation>
        </message>
        <message>
            <source>Every image was recognised.</source>
            <translation type="vanished">모든 이미지를 맞혔습니다.</translation>
        </message>
        <message>
            <source>Images of all classes, highest loss first</source>
            <translation>모든 클래스의 이미지, 손실이 큰 것부터</translation>
        </message>
        <message>
            <source>Images of all classes, worst first</source>
            <translation type="vanished">모든 클래스의 이미지, 나쁜 것부터</translation>
        </message>
        <message>
            <source>Misclassified</source>
            <translation>잘못 분류됨</translation>
        </message>
        <message>
            <source>No images</source>
            <translation>이미지 없음</translation>
        </message>
        <message>
            <source>No images match this filter.</source>
            <translation>이 필터에 맞는 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>No misclassified images</source>
            <translation>잘못 분류된 이미지 없음</translation>
        </message>
        <message>
            <source>No mistakes</source>
            <translation type="vanished">틀린 것 없음</translation>
        </message>
        <message>
            <source>No such images</source>
            <translation type="vanished">해당 이미지 없음</translation>
        </message>
        <message>
            <source>Only {model} is correct</source>
            <translation>{model}만 올바르게 분류</translation>
        </message>
        <message>
            <source>Only {model} is right</source>
            <translation type="vanished">{model}만 맞힘</translation>
        </message>
        <message>
            <source>Open in Prediction</source>
            <translation>예측에서 열기</translation>
        </message>
        <message>
            <source>Open large</source>
            <translation type="vanished">크게 보기</translation>
        </message>
        <message>
            <source>Reading the answers…</source>
            <translation type="vanished">예측을 읽는 중…</translation>
        </message>
        <message>
            <source>Reading the predictions…</source>
            <translation>예측을 읽는 중…</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation type="vanished">맞은 예측</translation>
        </message>
        <message>
            <source>Show all answers</source>
            <translation type="vanished">모든 예측 보기</translation>
        </message>
        <message>
            <source>Show all images</source>
            <translation>모든 이미지 보기</translation>
        </message>
        <message>
            <source>Show images of all classes</source>
            <translation>모든 클래스의 이미지 보기</translation>
        </message>
        <message>
            <source>Test images, highest loss first; Enter opens one</source>
            <translation>테스트 이미지, 손실이 큰 것부터. Enter로 엽니다</translation>
        </message>
        <message>
            <source>Test images, the worst first; Enter opens one</source>
            <translation type="vanished">테스트 이미지, 나쁜 것부터. Enter로 엽니다</translation>
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
            <translation type="vanished">이런 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>Train again with {count} marked images</source>
            <translation>표시한 이미지 {count}개를 반영해 다시 학습</translation>
        </message>
        <message>
            <source>Trains a new run with the same settings and applies the marks.</source>
            <translation>같은 설정으로 표시를 적용한 새 실험을 학습합니다.</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>어떤 이미지</translation>
        </message>
        <message>
            <source>Wrong answers</source>
            <translation type="vanished">틀린 예측</translation>
        </message>
        <message>
            <source>{count} images</source>
            <translation type="vanished">이미지 {count}장</translation>
        </message>
        <message>
            <source>{count} images from the map</source>
            <translation>지도에서 선택한 이미지 {count}장</translation>
        </message>
        <message>
            <source>{count} shown</source>
            <translation>{count}장 표시</translation>
        </message>
        <message>
            <source>{name} and images taken for it</source>
            <translation type="vanished">{name} 및 이 클래스로 오인된 이미지</translation>
        </message>
        <message>
            <source>{name}, classified correctly</source>
            <translation>{name}, 올바르게 분류됨</translation>
        </message>
        <message>
            <source>{name}, recognised</source>
            <translation type="vanished">{name}, 맞힘</translation>
        </message>
        <message>
            <source>{name}: true or predicted class</source>
            <translation>{name}: 정답 또는 예측 클래스</translation>
        </message>
        <message>
            <source>{true} predicted as {predicted}</source>
            <translation>{true} → {predicted} 예측</translation>
        </message>
        <message>
            <source>{true} taken for {predicted}</source>
            <translation type="vanished">{true} → {predicted} 오인</translation>
        </message>
    </context>
    <context>
        <name>GroupEditor</name>
        <message>
            <source> s</source>
            <translation>초</translation>
        </message>
        <message>
            <source>A pattern in the file name</source>
            <translation>파일 이름의 패턴</translation>
        </message>
        <message>
            <source>A table (file, group)</source>
            <translation>표(file, group)</translation>
        </message>
        <message>
            <source>Capture time, pause up to</source>
            <translation>촬영 시각, 최대 간격</translation>
        </message>
        <message>
            <source>Choose a table of groups</source>
            <translation>그룹 표 선택</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>선택…</translation>
        </message>
        <message>
            <source>Every image stands alone</source>
            <translation>모든 이미지를 따로 취급</translation>
        </message>
        <message>
            <source>Groups of images that show the same thing</source>
            <translation>같은 대상을 찍은 이미지 그룹</translation>
        </message>
        <message>
            <source>Groups: {groups}. They hold {images} of {total} images; the largest has {largest}.</source>
            <translation>그룹 {groups}개에 전체 {total}개 중 이미지 {images}개가 속합니다. 가장 큰 그룹은 {largest}개입니다.</translation>
        </message>
        <message>
            <source>Images that show the same leaf, person or part must all be in the same subset. Otherwise the test measures memory. Choose how to recognize such images.</source>
            <translation>여러 이미지가 같은 잎, 사람, 부품을 찍은 것이라면 모두 분할의 같은 쪽에 있어야 합니다. 그렇지 않으면 테스트는 기억력을 재게 됩니다. 그런 이미지를 알아보는 방법을 선택하세요.</translation>
        </message>
        <message>
            <source>Largest gap between two numbers of a series</source>
            <translation>연속 번호 사이의 최대 차이</translation>
        </message>
        <message>
            <source>Longest pause within a burst, in seconds</source>
            <translation>연속 촬영 사이의 최대 간격(초)</translation>
        </message>
        <message>
            <source>No two images belong together.</source>
            <translation>함께 묶이는 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>Numbers in the file names, gap up to</source>
            <translation>파일 이름의 번호, 최대 차이</translation>
        </message>
        <message>
            <source>Regular expression; its first group names the thing</source>
            <translation>정규식. 첫 번째 그룹이 대상의 이름입니다</translation>
        </message>
        <message>
            <source>Subfolders within a class</source>
            <translation>클래스 안의 하위 폴더</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>표 (*.csv)</translation>
        </message>
        <message>
            <source>for example (plant\d+)_</source>
            <translation>예: (plant\d+)_</translation>
        </message>
        <message>
            <source>{count} images of {name}</source>
            <translation>{name} 이미지 {count}개</translation>
        </message>
        <message>
            <source>{groups} groups hold {images} of {total} images; the largest has {largest}.</source>
            <translation type="vanished">전체 {total}개 중 {images}개 이미지가 {groups}개 그룹에 속하며, 가장 큰 그룹은 {largest}개입니다.</translation>
        </message>
    </context>
    <context>
        <name>HeatBar</name>
        <message>
            <source>Colors the regions of the image that support the prediction (Grad-CAM). Alt+L</source>
            <translation>예측의 근거가 된 영역에 색을 입힙니다 (Grad-CAM). Alt+L</translation>
        </message>
        <message>
            <source>Colours the places of the image that spoke for the answer (Grad-CAM). Alt+L</source>
            <translation type="vanished">예측의 근거가 된 부분에 색을 입힙니다 (Grad-CAM). Alt+L</translation>
        </message>
        <message>
            <source>How strongly the colours cover the image</source>
            <translation type="vanished">색의 진하기</translation>
        </message>
        <message>
            <source>Opacity of the colors</source>
            <translation>색의 불투명도</translation>
        </message>
        <message>
            <source>Opacity: {share}</source>
            <translation>불투명도: {share}</translation>
        </message>
        <message>
            <source>The colours cover {share} of the image beneath.</source>
            <translation type="vanished">색이 아래 이미지를 {share} 덮습니다.</translation>
        </message>
        <message>
            <source>Where the model &amp;looks</source>
            <translation>모델이 주목한 영역(&amp;L)</translation>
        </message>
        <message>
            <source>Where the network &amp;looked</source>
            <translation type="vanished">모델이 주목한 영역(&amp;L)</translation>
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
            <source>Cannot show where the model looks: {reason}.</source>
            <translation>모델이 주목한 영역을 표시할 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>Computing where {model} looks…</source>
            <translation>{model}: 주목한 영역을 계산하는 중…</translation>
        </message>
        <message>
            <source>Finding out where {model} looked…</source>
            <translation type="vanished">{model}: 주목한 영역을 찾는 중…</translation>
        </message>
        <message>
            <source>It cannot be shown where the network looked: {reason}.</source>
            <translation type="vanished">모델이 주목한 영역을 표시할 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>It tells {rows} × {columns} places of the image apart; computed in {time} ms.</source>
            <translation type="vanished">이미지를 {rows} × {columns}칸으로 구분합니다. 계산 시간 {time} ms.</translation>
        </message>
        <message>
            <source>No region of this image supports “{name}” for {model}</source>
            <translation>{model}: 이 이미지에 “{name}” 클래스의 근거가 되는 영역이 없습니다</translation>
        </message>
        <message>
            <source>Open an image to see where the model looks.</source>
            <translation>이미지를 열면 모델이 주목한 영역을 보여 줍니다.</translation>
        </message>
        <message>
            <source>Open an image to see where the network looked.</source>
            <translation type="vanished">이미지를 열면 모델이 주목한 영역을 보여 줍니다.</translation>
        </message>
        <message>
            <source>Regions that support “{name}” for {model}</source>
            <translation>{model}: “{name}” 클래스의 근거가 된 영역</translation>
        </message>
        <message>
            <source>Resolution: {rows} × {columns} regions, computed in {time} ms.</source>
            <translation>해상도: {rows} × {columns}개 영역, 계산 시간 {time} ms.</translation>
        </message>
        <message>
            <source>To {model} no place of this image speaks for “{name}”</source>
            <translation type="vanished">{model}: 이 이미지에 “{name}” 클래스의 근거가 되는 곳이 없습니다</translation>
        </message>
        <message>
            <source>Where {model} looked for “{name}”</source>
            <translation type="vanished">{model}: “{name}” 클래스를 판단할 때 주목한 영역</translation>
        </message>
    </context>
    <context>
        <name>HelpDrawer</name>
        <message>
            <source>Close help</source>
            <translation>도움말 닫기</translation>
        </message>
        <message>
            <source>Close help (Esc)</source>
            <translation>도움말 닫기 (Esc)</translation>
        </message>
        <message>
            <source>Close the help</source>
            <translation type="vanished">도움말 닫기</translation>
        </message>
        <message>
            <source>Close the help (Esc)</source>
            <translation type="vanished">도움말 닫기 (Esc)</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>용어의 뜻</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>용어집</translation>
        </message>
        <message>
            <source>Glossary terms</source>
            <translation>용어 목록</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Help on the selected control</source>
            <translation>선택한 항목의 도움말</translation>
        </message>
        <message>
            <source>Meaning of the term</source>
            <translation type="vanished">용어의 뜻</translation>
        </message>
        <message>
            <source>No matching terms. Try a shorter word.</source>
            <translation>해당 용어가 없습니다. 더 짧은 말로 찾아보세요.</translation>
        </message>
        <message>
            <source>No term has these words. Try a shorter one.</source>
            <translation type="vanished">해당 용어가 없습니다. 더 짧은 말로 찾아보세요.</translation>
        </message>
        <message>
            <source>Search the glossary</source>
            <translation>용어 검색</translation>
        </message>
        <message>
            <source>Terms of the glossary</source>
            <translation type="vanished">용어 목록</translation>
        </message>
        <message>
            <source>This control</source>
            <translation>이 항목</translation>
        </message>
        <message>
            <source>What the control in focus is for</source>
            <translation type="vanished">선택한 항목의 용도</translation>
        </message>
    </context>
    <context>
        <name>HelpFlow</name>
        <message>
            <source>Close help</source>
            <translation>도움말 닫기</translation>
        </message>
        <message>
            <source>Close the help</source>
            <translation type="vanished">도움말 닫기</translation>
        </message>
    </context>
    <context>
        <name>HistoryStrip</name>
        <message>
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Clear the list of recent images</source>
            <translation>최근 이미지 목록 지우기</translation>
        </message>
        <message>
            <source>Clear this list; the files are kept</source>
            <translation>목록을 비웁니다. 파일은 그대로 있습니다</translation>
        </message>
        <message>
            <source>Images looked at before; the arrow keys go through them, Delete takes one out</source>
            <translation type="vanished">이전에 본 이미지. 화살표 키로 옮기고 Delete로 목록에서 뺍니다</translation>
        </message>
        <message>
            <source>Looked at before</source>
            <translation type="vanished">이전에 본 이미지</translation>
        </message>
        <message>
            <source>Recent images</source>
            <translation>최근 이미지</translation>
        </message>
        <message>
            <source>Recent images; the arrow keys select one, Delete removes it from the list</source>
            <translation>최근 이미지. 화살표 키로 선택하고 Delete로 목록에서 제거합니다</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>빼기</translation>
        </message>
        <message>
            <source>Remove the selected image from the list</source>
            <translation>선택한 이미지를 목록에서 제거</translation>
        </message>
        <message>
            <source>Remove the selected image from this list (Delete); its file is kept</source>
            <translation>선택한 이미지를 목록에서 제거합니다 (Delete). 파일은 그대로 있습니다</translation>
        </message>
        <message>
            <source>Take all images out of the list</source>
            <translation type="vanished">목록 비우기</translation>
        </message>
        <message>
            <source>Take all images out of this list; their files stay</source>
            <translation type="vanished">목록에서 이미지를 모두 뺍니다. 파일은 그대로 있습니다</translation>
        </message>
        <message>
            <source>Take the marked image out of the list</source>
            <translation type="vanished">선택한 이미지를 목록에서 빼기</translation>
        </message>
        <message>
            <source>Take the marked image out of this list (Delete); its file stays</source>
            <translation type="vanished">선택한 이미지를 목록에서 뺍니다 (Delete). 파일은 그대로 있습니다</translation>
        </message>
    </context>
    <context>
        <name>ImageDialog</name>
        <message>
            <source>This image cannot be shown: {reason}.</source>
            <translation>이 이미지를 표시할 수 없습니다: {reason}.</translation>
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
        <name>ImageMap</name>
        <message>
            <source>An older version tested this model, or several models were tested together. Evaluate a model on these images again to get a map.</source>
            <translation>이전 버전에서 테스트했거나 여러 모델을 함께 테스트한 결과입니다. 이 이미지로 모델을 다시 평가하면 지도가 생깁니다.</translation>
        </message>
        <message>
            <source>Classified correctly</source>
            <translation>올바르게 분류됨</translation>
        </message>
        <message>
            <source>Correct or not</source>
            <translation>정답 여부</translation>
        </message>
        <message>
            <source>Images close together look alike to the model. Drag around some to list them, click one to open it; the mouse wheel zooms, the right button moves.</source>
            <translation>가까이 있는 이미지는 모델이 비슷하게 보는 이미지입니다. 둘레를 끌어 선택하거나 클릭하면 목록에 표시됩니다. 마우스 휠로 확대·축소하고 오른쪽 버튼으로 이동합니다.</translation>
        </message>
        <message>
            <source>Layout of the map</source>
            <translation>지도 배치</translation>
        </message>
        <message>
            <source>Layout: PCA</source>
            <translation>배치: PCA</translation>
        </message>
        <message>
            <source>Layout: UMAP</source>
            <translation>배치: UMAP</translation>
        </message>
        <message>
            <source>Layout: UMAP (needs umap-learn)</source>
            <translation>배치: UMAP(umap-learn 필요)</translation>
        </message>
        <message>
            <source>Legend; Enter shows the images of a class</source>
            <translation>범례. Enter 키로 클래스의 이미지를 표시합니다</translation>
        </message>
        <message>
            <source>Map of the images; arrow keys move, + and − zoom, Enter shows the images in view</source>
            <translation>이미지 지도. 화살표 키로 이동, +와 −로 확대·축소, Enter 키로 보이는 이미지를 표시합니다</translation>
        </message>
        <message>
            <source>Meaning of the colors</source>
            <translation>색의 의미</translation>
        </message>
        <message>
            <source>Misclassified</source>
            <translation>잘못 분류됨</translation>
        </message>
        <message>
            <source>No map of these images</source>
            <translation>이 이미지의 지도 없음</translation>
        </message>
        <message>
            <source>Predicted class</source>
            <translation>예측 클래스</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>Show the whole map (0)</source>
            <translation>지도 전체 보기(0)</translation>
        </message>
        <message>
            <source>True class</source>
            <translation>정답 클래스</translation>
        </message>
        <message>
            <source>True class: {true}
Predicted as: {predicted}, {probability}</source>
            <translation>정답: {true}
예측: {predicted}, {probability}</translation>
        </message>
        <message>
            <source>UMAP is at work; the map changes when it is done…</source>
            <translation>UMAP 계산 중입니다. 끝나면 지도가 바뀝니다…</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>확대(+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>축소(−)</translation>
        </message>
    </context>
    <context>
        <name>ImageStage</name>
        <message>
            <source>Choose a row to see its image</source>
            <translation type="vanished">행을 선택하면 이미지가 표시됩니다</translation>
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
            <translation type="vanished">Ctrl+O로 열거나 Ctrl+V로 붙여 넣을 수도 있습니다.</translation>
        </message>
        <message>
            <source>Reading the image…</source>
            <translation>이미지를 읽는 중…</translation>
        </message>
        <message>
            <source>Select a row to see its image</source>
            <translation>행을 선택하면 이미지가 표시됩니다</translation>
        </message>
        <message>
            <source>Try another image.</source>
            <translation>다른 이미지를 사용하세요.</translation>
        </message>
        <message>
            <source>You can also open an image with Ctrl+O or paste one with Ctrl+V.</source>
            <translation>Ctrl+O로 열거나 Ctrl+V로 붙여 넣을 수도 있습니다.</translation>
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
            <source>Each epoch is added here when it ends.</source>
            <translation>에포크가 끝날 때마다 여기에 추가됩니다.</translation>
        </message>
        <message>
            <source>Each epoch is written here when it ends.</source>
            <translation type="vanished">에포크가 끝날 때마다 여기에 기록됩니다.</translation>
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
            <translation type="vanished">텍스트 (*.txt)</translation>
        </message>
        <message>
            <source>Training log</source>
            <translation>학습 로그</translation>
        </message>
    </context>
    <context>
        <name>MachineFlow</name>
        <message>
            <source>A run on {machine} is followed again.</source>
            <translation>“{machine}” 컴퓨터의 실험을 다시 따라갑니다.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>The training that continued without the window is followed again.</source>
            <translation>창 없이 계속된 학습을 다시 이어서 보여 줍니다.</translation>
        </message>
    </context>
    <context>
        <name>MachinesDialog</name>
        <message>
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <source> s</source>
            <translation>초</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>추가(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Container</source>
            <translation>컨테이너(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Folder there</source>
            <translation>원격 폴더(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>호스트(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Images there, at most</source>
            <translation>원격 이미지 한도(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>종류(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>이름(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Python with TL Studio</source>
            <translation>TL Studio가 설치된 Python(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>제거(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>저장(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>시험(&amp;T)</translation>
        </message>
        <message>
            <source>A Python in which TL Studio is installed, or its program tlstudio</source>
            <translation>TL Studio가 설치된 Python, 또는 tlstudio 프로그램</translation>
        </message>
        <message>
            <source>A Slurm cluster</source>
            <translation>Slurm 클러스터</translation>
        </message>
        <message>
            <source>A computer</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>Ask the machine whether trainings can run there</source>
            <translation>이 컴퓨터에서 학습할 수 있는지 확인</translation>
        </message>
        <message>
            <source>Canc&amp;el</source>
            <translation>취소(&amp;E)</translation>
        </message>
        <message>
            <source>Choose a folder of engine packages</source>
            <translation>엔진 패키지 폴더 선택</translation>
        </message>
        <message>
            <source>Computers that ssh reaches with a key, and Slurm clusters. A training runs there, continues when this window is closed, and its run comes back.</source>
            <translation>키를 사용하여 ssh로 접속하는 컴퓨터와 Slurm 클러스터입니다. 학습은 그곳에서 실행되고 이 창을 닫아도 계속되며, 실험은 이 컴퓨터로 돌아옵니다.</translation>
        </message>
        <message>
            <source>From a folder of packages…</source>
            <translation>패키지 폴더에서…</translation>
        </message>
        <message>
            <source>From the network</source>
            <translation>네트워크에서</translation>
        </message>
        <message>
            <source>Further options of sbatch</source>
            <translation>sbatch 추가 옵션</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>Insta&amp;ll there</source>
            <translation>그곳에 설치(&amp;L)</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>파티션</translation>
        </message>
        <message>
            <source>Processors</source>
            <translation>프로세서</translation>
        </message>
        <message>
            <source>Put TL Studio and its engine on a machine that lacks them</source>
            <translation>TL Studio와 엔진이 없는 컴퓨터에 설치합니다</translation>
        </message>
        <message>
            <source>Saved before the time limit</source>
            <translation>시간 제한 전 저장</translation>
        </message>
        <message>
            <source>Shell lines &amp;before</source>
            <translation>먼저 실행할 셸 명령(&amp;B)</translation>
        </message>
        <message>
            <source>Stopped. Another try goes on from what is already there.</source>
            <translation>중지했습니다. 다시 시도하면 이미 있는 것에서부터 이어집니다.</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>시험하는 중…</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>시간 제한</translation>
        </message>
        <message>
            <source>as the cluster decides</source>
            <translation>클러스터의 기본값</translation>
        </message>
        <message>
            <source>in the home folder there</source>
            <translation>원격 홈 폴더</translation>
        </message>
        <message>
            <source>name of ~/.ssh/config, or user@host; empty: this computer</source>
            <translation>~/.ssh/config의 이름 또는 user@host, 비워 두면 이 컴퓨터</translation>
        </message>
        <message>
            <source>“{name}” can be used: TL Studio {version}, {free} free, images take {used}.</source>
            <translation>“{name}” 컴퓨터를 사용할 수 있습니다: TL Studio {version}, 남은 공간 {free}, 이미지 {used}.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>This workspace is also open in another window of TL Studio ({computer}, process {process}). Runs that are trained there can only be viewed here.</source>
            <translation>이 작업 폴더는 다른 TL Studio 창({computer}, 프로세스 {process})에서도 열려 있습니다. 그 창에서 학습 중인 실험은 여기서 볼 수만 있습니다.</translation>
        </message>
        <message>
            <source>“{name}” is neither a folder, an image nor a model of TL Studio.</source>
            <translation type="vanished">“{name}” 파일은 폴더도, 이미지도, TL Studio 모델도 아닙니다.</translation>
        </message>
        <message>
            <source>“{name}” is not a folder, an image or a TL Studio model.</source>
            <translation>“{name}” 파일은 폴더도, 이미지도, TL Studio 모델도 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>ManyView</name>
        <message>
            <source>95 % interval</source>
            <translation>95% 신뢰구간</translation>
        </message>
        <message>
            <source>Accuracy of each run with its 95 % interval</source>
            <translation>실험별 정확도와 95% 신뢰구간</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>비교 대상</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Every pair of the checked runs, tested against each other</source>
            <translation>선택한 실험의 모든 쌍을 서로 비교한 결과</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>%p</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Test accuracy</source>
            <translation>테스트 정확도</translation>
        </message>
        <message>
            <source>Test accuracy with 95 % intervals</source>
            <translation>테스트 정확도와 95% 신뢰구간</translation>
        </message>
        <message>
            <source>may be chance</source>
            <translation>우연일 수 있음</translation>
        </message>
        <message>
            <source>more than chance</source>
            <translation>우연 이상</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>p (Holm)</source>
            <translation>p(Holm)</translation>
        </message>
        <message>
            <source>{count} runs and {pairs} pairs; p-values are corrected for the number of pairs (Holm).</source>
            <translation>실험 {count}개, {pairs}쌍. p 값은 쌍의 수에 맞게 보정했습니다(Holm).</translation>
        </message>
    </context>
    <context>
        <name>MarkActions</name>
        <message>
            <source>Ambiguous</source>
            <translation>판단하기 어려움</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>중복</translation>
        </message>
        <message>
            <source>Exclude</source>
            <translation>제외</translation>
        </message>
        <message>
            <source>Remove the mark</source>
            <translation>표시 지우기</translation>
        </message>
        <message>
            <source>The right class:</source>
            <translation>올바른 클래스:</translation>
        </message>
        <message>
            <source>Wrong label</source>
            <translation>잘못된 라벨</translation>
        </message>
        <message>
            <source>Wrong label…</source>
            <translation>잘못된 라벨…</translation>
        </message>
    </context>
    <context>
        <name>MarksDialog</name>
        <message>
            <source>All marks</source>
            <translation>모든 표시</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Export marks</source>
            <translation>표시 내보내기</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Find a file, class or reason</source>
            <translation>파일, 클래스, 이유 찾기</translation>
        </message>
        <message>
            <source>Find marks by file, class or reason</source>
            <translation>파일, 클래스, 이유로 표시 찾기</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Import marks</source>
            <translation>표시 가져오기</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>가져오기…</translation>
        </message>
        <message>
            <source>Kind of mark</source>
            <translation>표시 종류</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>표시</translation>
        </message>
        <message>
            <source>Marked images</source>
            <translation>표시한 이미지</translation>
        </message>
        <message>
            <source>Marks never change your folder. A run follows them if it is told to on the Check page.</source>
            <translation>표시는 폴더를 바꾸지 않습니다. 점검 화면에서 적용하도록 선택하면 실험에 반영됩니다.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Reason…</source>
            <translation>이유…</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Remove the marks</source>
            <translation>표시 지우기</translation>
        </message>
        <message>
            <source>Right class</source>
            <translation>올바른 클래스</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>표 (*.csv)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Why “{file}” is marked:</source>
            <translation>“{file}” 파일을 표시한 이유:</translation>
        </message>
        <message>
            <source>{count} lines were not understood; the first is line {line} ({image}): {reason}</source>
            <translation>{count}개 줄을 이해할 수 없습니다. 첫 번째는 {line}번째 줄({image})입니다: {reason}</translation>
        </message>
    </context>
    <context>
        <name>MessageCard</name>
        <message>
            <source>Close message</source>
            <translation>메시지 닫기</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation type="vanished">이 메시지 닫기</translation>
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
            <translation type="vanished">메시지 세부 정보</translation>
        </message>
        <message>
            <source>Message details</source>
            <translation>메시지 세부 정보</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Active models</source>
            <translation>활성 모델</translation>
        </message>
        <message>
            <source>Active models; Space turns a model on or off, Delete removes an added file</source>
            <translation>활성 모델. 스페이스 키로 켜고 끄며, Delete 키로 추가한 파일을 제거합니다</translation>
        </message>
        <message>
            <source>Add model files</source>
            <translation>모델 파일 추가</translation>
        </message>
        <message>
            <source>Add model file…</source>
            <translation>모델 파일 추가…</translation>
        </message>
        <message>
            <source>Export model…</source>
            <translation>모델 내보내기…</translation>
        </message>
        <message>
            <source>Model files (*.pt)</source>
            <translation>모델 파일 (*.pt)</translation>
        </message>
        <message>
            <source>Models that answer</source>
            <translation type="vanished">예측할 모델</translation>
        </message>
        <message>
            <source>Models that answer; Space switches one on or off</source>
            <translation type="vanished">예측할 모델. 스페이스 키로 켜고 끕니다</translation>
        </message>
        <message>
            <source>Models that answer; Space switches one on or off, Delete removes a file that was added</source>
            <translation type="vanished">예측할 모델. 스페이스 키로 켜고 끄며, Delete 키로 추가한 파일을 목록에서 뺍니다</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>목록에서 제거</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation type="vanished">목록에서 제거</translation>
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
            <translation type="vanished">처음부터 학습</translation>
        </message>
        <message>
            <source>from {file}</source>
            <translation>{file} 파일</translation>
        </message>
        <message>
            <source>random weights</source>
            <translation>무작위 가중치</translation>
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
        <name>NearestStrip</name>
        <message>
            <source>Because it looks like these training images: {classes}</source>
            <translation>다음 학습 이미지와 비슷하기 때문입니다: {classes}</translation>
        </message>
        <message>
            <source>Most similar training images</source>
            <translation>가장 비슷한 학습 이미지</translation>
        </message>
        <message>
            <source>{count} {name}</source>
            <translation>{name} {count}장</translation>
        </message>
        <message>
            <source>{name}, similarity {share}: {file}</source>
            <translation>{name}, 유사도 {share}: {file}</translation>
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
            <source>{frozen} of {stages} stages are frozen. Trained: {names}</source>
            <translation>스테이지 {stages}개 중 {frozen}개 고정. 학습: {names}</translation>
        </message>
        <message>
            <source>{frozen} of {stages} stages are frozen; trained: {names}</source>
            <translation type="vanished">스테이지 {stages}개 중 {frozen}개 고정. 학습: {names}</translation>
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
        <name>NetworkTable</name>
        <message>
            <source>Expected best</source>
            <translation type="vanished">예상 최고</translation>
        </message>
        <message>
            <source>How many unseen images a classifier on what the network makes of them gets right.</source>
            <translation type="vanished">네트워크의 특징을 쓰는 분류기가 보지 못한 이미지를 얼마나 맞히는지입니다.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation type="vanished">네트워크</translation>
        </message>
        <message>
            <source>Probe</source>
            <translation type="vanished">프로브</translation>
        </message>
        <message>
            <source>Probe {probe}, similarity {similarity}</source>
            <translation type="vanished">프로브 {probe}, 유사성 {similarity}</translation>
        </message>
        <message>
            <source>Probe {probe}, similarity {similarity}, expected best {best}</source>
            <translation>프로브 {probe}, 유사성 {similarity}, 예상 최고 {best}</translation>
        </message>
        <message>
            <source>Probe: how many unseen images a classifier on what the network makes of them gets right.</source>
            <translation>프로브: 네트워크의 특징을 쓰는 분류기가 보지 못한 이미지를 얼마나 맞히는지입니다.</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation type="vanished">유사성</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>사용</translation>
        </message>
        <message>
            <source>Use {model}</source>
            <translation>{model} 사용</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>For example: images of the same leaf kept in one subset</source>
            <translation>예: 같은 잎의 이미지를 한 세트에 모음</translation>
        </message>
        <message>
            <source>For example: with groups of the same leaf kept together</source>
            <translation type="vanished">예: 같은 잎의 사진을 한 세트에 모음</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Note on a run</source>
            <translation type="vanished">실험 메모</translation>
        </message>
        <message>
            <source>Run note</source>
            <translation>실험 메모</translation>
        </message>
        <message>
            <source>What you tried and why, what you saw. It is kept beside the run's results.</source>
            <translation type="vanished">무엇을 왜 시도했고 어떤 결과를 보았는지 적으세요. 실험 결과와 함께 보관됩니다.</translation>
        </message>
        <message>
            <source>What you tried, why, and what you saw. The note is kept with the run's results.</source>
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
            <translation type="vanished">가장 잦은 1,000개까지만 표시합니다. 전체는 혼동 행렬에 있습니다</translation>
        </message>
        <message>
            <source>Confused pairs of classes, most frequent first</source>
            <translation type="vanished">혼동한 클래스 쌍, 잦은 것부터</translation>
        </message>
        <message>
            <source>Images</source>
            <translation type="vanished">이미지</translation>
        </message>
        <message>
            <source>Of the images of the true class</source>
            <translation type="vanished">정답 클래스의 이미지 중</translation>
        </message>
        <message>
            <source>Share</source>
            <translation type="vanished">비율</translation>
        </message>
        <message>
            <source>Share of the class</source>
            <translation type="vanished">클래스 내 비율</translation>
        </message>
        <message>
            <source>Taken for</source>
            <translation type="vanished">오인한 클래스</translation>
        </message>
        <message>
            <source>True class</source>
            <translation type="vanished">정답</translation>
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
            <source>Image. Use the Left and Right arrow keys to see others.</source>
            <translation>이미지. 왼쪽·오른쪽 화살표 키로 다른 이미지를 봅니다.</translation>
        </message>
        <message>
            <source>The image; the left and right arrow keys go to another</source>
            <translation type="vanished">이미지. 왼쪽·오른쪽 화살표 키로 다른 이미지로 이동합니다</translation>
        </message>
        <message>
            <source>This image cannot be shown: {reason}.</source>
            <translation type="vanished">이 이미지를 표시할 수 없습니다: {reason}.</translation>
        </message>
    </context>
    <context>
        <name>PredictionCard</name>
        <message>
            <source>Prediction of {model}</source>
            <translation>{model}의 예측</translation>
        </message>
        <message>
            <source>The image cannot be read: {reason}.</source>
            <translation>이미지를 읽을 수 없습니다: {reason}.</translation>
        </message>
        <message>
            <source>The model was trained on this image.</source>
            <translation>모델이 이 이미지로 학습했습니다.</translation>
        </message>
        <message>
            <source>Unlike anything in training</source>
            <translation>학습 이미지 중 비슷한 것 없음</translation>
        </message>
        <message>
            <source>{time} ms</source>
            <translation>{time} ms</translation>
        </message>
    </context>
    <context>
        <name>PredictionFilters</name>
        <message>
            <source>All classes</source>
            <translation>모든 클래스</translation>
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
            <source>Clear filters</source>
            <translation>필터 지우기</translation>
        </message>
        <message>
            <source>Filter by predicted class</source>
            <translation>예측 클래스로 필터</translation>
        </message>
        <message>
            <source>Filter by probability</source>
            <translation>확률로 필터</translation>
        </message>
        <message>
            <source>Images shown / total</source>
            <translation>표시된 이미지 / 전체</translation>
        </message>
        <message>
            <source>Show only images predicted as this class</source>
            <translation>이 클래스로 예측된 이미지만 표시합니다</translation>
        </message>
        <message>
            <source>Show only images whose predicted class is less probable</source>
            <translation type="vanished">예측 클래스의 확률이 더 낮은 이미지만 표시합니다</translation>
        </message>
        <message>
            <source>Show only images whose predicted class is less probable, or that are unknown</source>
            <translation>예측 클래스의 확률이 더 낮거나 알 수 없는 이미지만 보기</translation>
        </message>
        <message>
            <source>The models disagree</source>
            <translation>모델끼리 다름</translation>
        </message>
        <message>
            <source>Unlike anything in training</source>
            <translation>학습 이미지 중 비슷한 것 없음</translation>
        </message>
        <message>
            <source>Unreadable ({count})</source>
            <translation>읽을 수 없음 ({count})</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>보류됨</translation>
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
        <name>PredictionHead</name>
        <message>
            <source>Answer for all images of a folder, in a table that can be saved</source>
            <translation type="vanished">폴더의 모든 이미지를 예측하여 저장할 수 있는 표로 보여 줍니다</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>카메라</translation>
        </message>
        <message>
            <source>Check at least one model.</source>
            <translation>모델을 하나 이상 선택하세요.</translation>
        </message>
        <message>
            <source>Choose a model that answers.</source>
            <translation type="vanished">예측할 모델을 선택하세요.</translation>
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
            <source>Predict all images of a folder, in a table that can be saved</source>
            <translation>폴더의 모든 이미지를 예측하여 저장할 수 있는 표로 보여 줍니다</translation>
        </message>
        <message>
            <source>Predict what the camera sees</source>
            <translation>카메라가 보는 것을 예측</translation>
        </message>
        <message>
            <source>Predict what the camera sees, until it is turned off</source>
            <translation>끌 때까지 카메라가 보는 것을 예측합니다</translation>
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
            <translation type="vanished">예측</translation>
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
            <translation type="vanished">이미지를 보는 중…</translation>
        </message>
        <message>
            <source>No model is active.</source>
            <translation>활성 모델이 없습니다.</translation>
        </message>
        <message>
            <source>No model is chosen.</source>
            <translation type="vanished">선택한 모델이 없습니다.</translation>
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
            <source>Predicting…</source>
            <translation>예측하는 중…</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation type="vanished">예측</translation>
        </message>
        <message>
            <source>Predictions</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Ready. Drop an image.</source>
            <translation>준비되었습니다. 이미지를 놓으세요.</translation>
        </message>
        <message>
            <source>The camera cannot be used.</source>
            <translation>카메라를 사용할 수 없습니다.</translation>
        </message>
        <message>
            <source>The models disagree</source>
            <translation type="vanished">모델끼리 다름</translation>
        </message>
        <message>
            <source>There is no image in the clipboard.</source>
            <translation type="vanished">클립보드에 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>There is no image on the clipboard.</source>
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
        <name>PredictionViewer</name>
        <message>
            <source>Back to the gallery (Escape)</source>
            <translation>갤러리로 돌아가기 (Esc)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
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
            <source>Next image (Right)</source>
            <translation>다음 이미지 (오른쪽 화살표)</translation>
        </message>
        <message>
            <source>Open in Prediction</source>
            <translation>예측에서 열기</translation>
        </message>
        <message>
            <source>Predict this image again with the active models</source>
            <translation>활성 모델로 이 이미지를 다시 예측합니다</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>Previous image (Left)</source>
            <translation>이전 이미지 (왼쪽 화살표)</translation>
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
            <source>This image cannot be shown: {reason}.</source>
            <translation type="vanished">이 이미지를 표시할 수 없습니다: {reason}.</translation>
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
            <source>✓ Classified correctly</source>
            <translation>✓ 올바르게 분류됨</translation>
        </message>
        <message>
            <source>✕ Misclassified</source>
            <translation>✕ 잘못 분류됨</translation>
        </message>
    </context>
    <context>
        <name>PredictionsModel</name>
        <message>
            <source>(withheld)</source>
            <translation>(보류)</translation>
        </message>
        <message>
            <source>Withheld; the model would say {name}.</source>
            <translation>보류됨. 모델의 예측은 “{name}”입니다.</translation>
        </message>
        <message>
            <source>unreadable: {reason}</source>
            <translation>읽을 수 없음: {reason}</translation>
        </message>
        <message>
            <source>{name}, {probability}</source>
            <translation>{name}, {probability}</translation>
        </message>
    </context>
    <context>
        <name>PredictionsTable</name>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Images and predictions; Up and Down show one, Ctrl+C copies</source>
            <translation>이미지와 예측. 위아래 키로 하나씩 보고 Ctrl+C로 복사합니다</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>학습 범위</translation>
        </message>
        <message>
            <source>Predicted as</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>확률</translation>
        </message>
        <message>
            <source>Second class</source>
            <translation>2순위 클래스</translation>
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
            <source>No data set selected.</source>
            <translation>선택된 데이터셋이 없습니다.</translation>
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
            <translation type="vanished">아직 데이터셋이 없습니다.</translation>
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
            <source>{images} training images, similarity {percent} ({low} to {high}): case {case}, strategy {strategy}</source>
            <translation>학습 이미지 {images}장, 유사성 {percent} ({low} – {high}): {case}번 경우, 전략 {strategy}</translation>
        </message>
        <message>
            <source>{images} training images, similarity {percent}: case {case}, strategy {strategy}</source>
            <translation>학습 이미지 {images}장, 유사성 {percent}: {case}번 경우, 전략 {strategy}</translation>
        </message>
        <message>
            <source>{images} training images; how similar they are is not known yet</source>
            <translation>학습 이미지 {images}장. 유사성은 아직 알 수 없음</translation>
        </message>
    </context>
    <context>
        <name>QueueCard</name>
        <message>
            <source>Duplicate</source>
            <translation>중복</translation>
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
            <translation type="vanished">묻지 않고 차례로 학습합니다. 하나가 실패해도 나머지는 계속합니다</translation>
        </message>
        <message>
            <source>Pause queue</source>
            <translation>대기열 일시 정지</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation type="vanished">대기열 일시 정지</translation>
        </message>
        <message>
            <source>Queue ({count})</source>
            <translation>대기열 ({count})</translation>
        </message>
        <message>
            <source>Queue of trainings; Alt with the arrow keys moves one up or down</source>
            <translation type="vanished">학습 대기열. Alt+화살표 키로 순서를 바꿉니다</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>빼기</translation>
        </message>
        <message>
            <source>Runs the jobs one after another; a job that fails does not stop the others</source>
            <translation>작업을 차례로 실행합니다. 하나가 실패해도 나머지는 계속합니다</translation>
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
            <source>The current run continues; no other job starts automatically</source>
            <translation>진행 중인 실험은 계속되고 다른 작업은 자동으로 시작되지 않습니다</translation>
        </message>
        <message>
            <source>The next job starts when this run ends.</source>
            <translation>이 실험이 끝나면 다음 작업이 시작됩니다.</translation>
        </message>
        <message>
            <source>The next one starts when this run has ended.</source>
            <translation type="vanished">이 실험이 끝나면 다음 학습이 시작됩니다.</translation>
        </message>
        <message>
            <source>The queue is paused.</source>
            <translation>대기열이 일시 정지되었습니다.</translation>
        </message>
        <message>
            <source>The run in hand goes on; no further one starts by itself</source>
            <translation type="vanished">진행 중인 실험은 계속되고 다음 학습은 자동으로 시작되지 않습니다</translation>
        </message>
        <message>
            <source>Training queue; Alt+Up and Alt+Down move a job</source>
            <translation>학습 대기열. Alt+위쪽, Alt+아래쪽 화살표 키로 작업을 옮깁니다</translation>
        </message>
        <message>
            <source>{count} runs</source>
            <translation>실험 {count}개</translation>
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
            <source>Discard changes</source>
            <translation>변경 취소</translation>
        </message>
        <message>
            <source>Discard the changes to the queued job</source>
            <translation>대기열 작업의 변경 취소</translation>
        </message>
        <message>
            <source>Leave as it was</source>
            <translation type="vanished">그대로 두기</translation>
        </message>
        <message>
            <source>Leave the job in the queue as it was</source>
            <translation type="vanished">대기열의 작업을 그대로 둡니다</translation>
        </message>
        <message>
            <source>Put these settings into the queue</source>
            <translation type="vanished">이 설정을 대기열에 반영합니다</translation>
        </message>
        <message>
            <source>Update in queue</source>
            <translation type="vanished">대기열에 반영</translation>
        </message>
        <message>
            <source>Update job</source>
            <translation>작업 업데이트</translation>
        </message>
        <message>
            <source>Update the queued job with these settings</source>
            <translation>이 설정으로 대기열 작업 업데이트</translation>
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
            <source>{count} runs of “{name}” are in the queue. When they have ended, Evaluation compares them.</source>
            <translation>“{name}” 실험 {count}개가 대기열에 있습니다. 끝나면 평가에서 비교합니다.</translation>
        </message>
        <message>
            <source>“{name}” is in the queue and starts automatically when its turn comes.</source>
            <translation>“{name}” 작업을 대기열에 넣었습니다. 차례가 되면 자동으로 시작합니다.</translation>
        </message>
        <message>
            <source>“{name}” is in the queue and starts by itself when its turn has come.</source>
            <translation type="vanished">“{name}” 작업을 대기열에 넣었습니다. 차례가 되면 자동으로 시작합니다.</translation>
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
        <name>RankingCurves</name>
        <message>
            <source>50 % is chance, 100 % separates every pair of images.</source>
            <translation>50%는 우연이고, 100%면 모든 이미지 쌍을 구분합니다.</translation>
        </message>
        <message>
            <source>All classes</source>
            <translation>모든 클래스</translation>
        </message>
        <message>
            <source>Area under the curve: {area}.</source>
            <translation>곡선 아래 면적: {area}.</translation>
        </message>
        <message>
            <source>Average precision: {area}.</source>
            <translation>평균 정밀도: {area}.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Class whose curve is shown beside the mean</source>
            <translation>평균과 함께 곡선을 표시할 클래스</translation>
        </message>
        <message>
            <source>False positive rate</source>
            <translation>위양성률</translation>
        </message>
        <message>
            <source>Kind of curve</source>
            <translation>곡선 종류</translation>
        </message>
        <message>
            <source>Mean of all classes</source>
            <translation>모든 클래스의 평균</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Precision and recall</source>
            <translation>정밀도와 재현율</translation>
        </message>
        <message>
            <source>ROC</source>
            <translation>ROC</translation>
        </message>
        <message>
            <source>ROC or precision-recall curve</source>
            <translation>ROC 또는 정밀도-재현율 곡선</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>This class has no curve: all test images are of it, or none.</source>
            <translation>이 클래스에는 곡선이 없습니다. 테스트 이미지가 모두 이 클래스이거나 하나도 없습니다.</translation>
        </message>
        <message>
            <source>True positive rate</source>
            <translation>진양성률</translation>
        </message>
    </context>
    <context>
        <name>RateDialog</name>
        <message>
            <source>Find a learning rate</source>
            <translation>학습률 찾기</translation>
        </message>
        <message>
            <source>No suggestion</source>
            <translation>권장값 없음</translation>
        </message>
        <message>
            <source>Suggested: {value}</source>
            <translation>권장값: {value}</translation>
        </message>
        <message>
            <source>Trains on your images with your settings, and raises the learning rate from batch to batch: at first the loss stays, then it falls, and in the end it grows without bound. Nothing of this is kept.</source>
            <translation>내 이미지와 설정으로 학습시키면서 배치마다 학습률을 높입니다. 손실은 처음에는 그대로이다가 내려가고, 마지막에는 끝없이 커집니다. 이 과정은 아무것도 저장하지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>RatePlot</name>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>손실</translation>
        </message>
        <message>
            <source>Loss by learning rate</source>
            <translation>학습률별 손실</translation>
        </message>
    </context>
    <context>
        <name>RepeatButton</name>
        <message>
            <source>Folds</source>
            <translation>폴드 수</translation>
        </message>
        <message>
            <source>No folds</source>
            <translation>폴드 없음</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>한 번</translation>
        </message>
        <message>
            <source>One seed</source>
            <translation>시드 1개</translation>
        </message>
        <message>
            <source>Repeat: {shape}</source>
            <translation>반복: {shape}</translation>
        </message>
        <message>
            <source>Same split for every seed</source>
            <translation>모든 시드에 같은 분할 사용</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Trains the job several times and reports mean and standard deviation. With folds, every image is tested once; each further seed repeats everything with another split and other random numbers.</source>
            <translation>같은 작업을 여러 번 학습하고 평균과 표준편차를 보여 줍니다. 폴드를 쓰면 모든 이미지가 한 번씩 테스트됩니다. 시드를 늘리면 다른 분할과 다른 난수로 전체를 반복합니다.</translation>
        </message>
        <message>
            <source>{count} folds</source>
            <translation>폴드 {count}개</translation>
        </message>
        <message>
            <source>{count} seeds</source>
            <translation>시드 {count}개</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>&amp;Author</source>
            <translation>작성자(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>폴더(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Runs</source>
            <translation>실험(&amp;R)</translation>
        </message>
        <message>
            <source>A document about these runs: data, results and tests, the worst images, and the command that repeats each. Whether it still belongs to its runs can be checked later.</source>
            <translation>이 실험에 관한 문서입니다. 데이터, 결과와 검정, 가장 나쁜 이미지, 각 실험을 다시 하는 명령이 들어갑니다. 실험과 아직 일치하는지 나중에 확인할 수 있습니다.</translation>
        </message>
        <message>
            <source>A line to write it on</source>
            <translation>손으로 쓸 줄</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Document (PDF)</source>
            <translation>문서(PDF)</translation>
        </message>
        <message>
            <source>File &amp;name</source>
            <translation>파일 이름(&amp;N)</translation>
        </message>
        <message>
            <source>File name without an ending</source>
            <translation>확장자 없는 파일 이름</translation>
        </message>
        <message>
            <source>Folder for the report</source>
            <translation>보고서를 둘 폴더</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>보고서 언어</translation>
        </message>
        <message>
            <source>Make the report</source>
            <translation>보고서 만들기</translation>
        </message>
        <message>
            <source>Name on the first page</source>
            <translation>첫 쪽의 이름</translation>
        </message>
        <message>
            <source>Open HTML</source>
            <translation>HTML 열기</translation>
        </message>
        <message>
            <source>Open PDF</source>
            <translation>PDF 열기</translation>
        </message>
        <message>
            <source>Replace the files of this name</source>
            <translation>같은 이름의 파일 바꾸기</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>보고서</translation>
        </message>
        <message>
            <source>Runs that the report is about</source>
            <translation>보고서에 넣을 실험</translation>
        </message>
        <message>
            <source>Show in file manager</source>
            <translation>파일 관리자에서 보기</translation>
        </message>
        <message>
            <source>Show where the networks looked</source>
            <translation>모델이 주목한 영역 보이기</translation>
        </message>
        <message>
            <source>The report is ready.</source>
            <translation>보고서가 준비되었습니다.</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>웹 페이지(HTML)</translation>
        </message>
    </context>
    <context>
        <name>ResultReview</name>
        <message>
            <source>Calibration</source>
            <translation>보정</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>클래스</translation>
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
            <source>Coverage</source>
            <translation>커버리지</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>곡선</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>지도</translation>
        </message>
    </context>
    <context>
        <name>ResultTabs</name>
        <message>
            <source>Classes</source>
            <translation type="vanished">클래스</translation>
        </message>
        <message>
            <source>Classes as CSV…</source>
            <translation type="vanished">클래스 표를 CSV로…</translation>
        </message>
        <message>
            <source>Comparison as CSV…</source>
            <translation>비교 표를 CSV로…</translation>
        </message>
        <message>
            <source>Comparison as a document (PDF)…</source>
            <translation>비교를 문서(PDF)로…</translation>
        </message>
        <message>
            <source>Comparison as a drawing (SVG)…</source>
            <translation>비교를 그림(SVG)으로…</translation>
        </message>
        <message>
            <source>Comparison as an image (PNG)…</source>
            <translation>비교를 이미지(PNG)로…</translation>
        </message>
        <message>
            <source>Confused pairs</source>
            <translation type="vanished">혼동 쌍</translation>
        </message>
        <message>
            <source>Confused pairs as CSV…</source>
            <translation type="vanished">혼동 쌍을 CSV로…</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation type="vanished">혼동 행렬</translation>
        </message>
        <message>
            <source>Confusion matrix as CSV…</source>
            <translation type="vanished">혼동 행렬을 CSV로…</translation>
        </message>
        <message>
            <source>Confusion matrix as a document (PDF)…</source>
            <translation type="vanished">혼동 행렬을 문서(PDF)로…</translation>
        </message>
        <message>
            <source>Confusion matrix as a drawing (SVG)…</source>
            <translation type="vanished">혼동 행렬을 벡터 그림(SVG)으로…</translation>
        </message>
        <message>
            <source>Confusion matrix as a picture (PNG)…</source>
            <translation type="vanished">혼동 행렬을 그림(PNG)으로…</translation>
        </message>
        <message>
            <source>Copy as an image: {view}</source>
            <translation>이미지로 복사: {view}</translation>
        </message>
        <message>
            <source>Copy the comparison as a picture</source>
            <translation type="vanished">비교를 그림으로 복사</translation>
        </message>
        <message>
            <source>Copy the comparison as an image</source>
            <translation>비교를 이미지로 복사</translation>
        </message>
        <message>
            <source>Copy the confusion matrix as a picture</source>
            <translation type="vanished">혼동 행렬을 그림으로 복사</translation>
        </message>
        <message>
            <source>Copy the current table</source>
            <translation>현재 표 복사</translation>
        </message>
        <message>
            <source>Copy the table on show</source>
            <translation type="vanished">보이는 표 복사</translation>
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
            <source>Export or copy tables and images</source>
            <translation>표와 이미지 내보내기 또는 복사</translation>
        </message>
        <message>
            <source>Export or copy tables and pictures</source>
            <translation type="vanished">표와 그림 내보내기 또는 복사</translation>
        </message>
        <message>
            <source>Listed images as CSV…</source>
            <translation>이미지 목록을 CSV로…</translation>
        </message>
        <message>
            <source>Model whose answers are shown</source>
            <translation type="vanished">예측을 보여 줄 모델</translation>
        </message>
        <message>
            <source>Model whose predictions are shown</source>
            <translation>예측을 표시할 모델</translation>
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
        <message>
            <source>{view} as CSV…</source>
            <translation>{view}: CSV…</translation>
        </message>
        <message>
            <source>{view} as a document (PDF)…</source>
            <translation>{view}: 문서(PDF)…</translation>
        </message>
        <message>
            <source>{view} as a drawing (SVG)…</source>
            <translation>{view}: 벡터 그림(SVG)…</translation>
        </message>
        <message>
            <source>{view} as an image (PNG)…</source>
            <translation>{view}: 이미지(PNG)…</translation>
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
            <translation type="vanished">중단된 실험 계속</translation>
        </message>
        <message>
            <source>Continue training</source>
            <translation type="vanished">이어서 학습</translation>
        </message>
        <message>
            <source>Continue training the interrupted run</source>
            <translation>중단된 실험 이어서 학습</translation>
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation>중단된 실험</translation>
        </message>
        <message>
            <source>Some runs are unfinished. Choose one to continue.</source>
            <translation>끝나지 않은 실험이 있습니다. 이어서 학습할 실험을 선택하세요.</translation>
        </message>
        <message>
            <source>Some runs were interrupted. Choose one to continue.</source>
            <translation type="vanished">중단된 실험이 있습니다. 이어서 학습할 실험을 선택하세요.</translation>
        </message>
        <message>
            <source>Some runs were interrupted. Choose one to go on with.</source>
            <translation type="vanished">중단된 실험이 있습니다. 계속할 실험을 선택하세요.</translation>
        </message>
        <message>
            <source>The run “{run}” was interrupted. It can continue from its last completed epoch.</source>
            <translation type="vanished">“{run}” 실험이 중단되었습니다. 마지막으로 완료된 에포크부터 이어서 학습할 수 있습니다.</translation>
        </message>
        <message>
            <source>The run “{run}” was interrupted. It can go on after its last whole epoch.</source>
            <translation type="vanished">“{run}” 실험이 중단되었습니다. 마지막으로 끝난 에포크 다음부터 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Unfinished: {run}.</source>
            <translation>끝나지 않은 실험: {run}.</translation>
        </message>
    </context>
    <context>
        <name>RunFailure</name>
        <message>
            <source>Choose a file of weights</source>
            <translation type="vanished">가중치 파일 선택</translation>
        </message>
        <message>
            <source>Choose a weights file</source>
            <translation>가중치 파일 선택</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>파일 선택…</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>폴더 선택…</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation type="vanished">파일 선택…</translation>
        </message>
        <message>
            <source>Choose the folder that now contains the images of this run</source>
            <translation>이 실험의 이미지가 지금 있는 폴더 선택</translation>
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
            <source>Continue on the CPU</source>
            <translation>CPU에서 이어서 진행</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>링크 복사</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>폴더 열기</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation type="vanished">폴더 열기</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Weights (*.pth *.pt *.safetensors)</source>
            <translation type="vanished">가중치 (*.pth *.pt *.safetensors)</translation>
        </message>
        <message>
            <source>Weights files (*.pth *.pt *.safetensors)</source>
            <translation>가중치 파일 (*.pth *.pt *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>RunHead</name>
        <message>
            <source>Continue</source>
            <translation type="vanished">계속</translation>
        </message>
        <message>
            <source>Continue this run after its last whole epoch</source>
            <translation type="vanished">마지막으로 끝난 에포크 다음부터 이 실험을 계속합니다</translation>
        </message>
        <message>
            <source>Continue training</source>
            <translation>이어서 학습</translation>
        </message>
        <message>
            <source>Continue training from the last completed epoch</source>
            <translation type="vanished">마지막으로 완료된 에포크부터 이어서 학습합니다</translation>
        </message>
        <message>
            <source>Continue training where it was saved last</source>
            <translation>마지막으로 저장된 곳에서 이어서 학습</translation>
        </message>
        <message>
            <source>End the training and choose what to keep</source>
            <translation type="vanished">학습을 끝내고 보관할 것을 선택합니다</translation>
        </message>
        <message>
            <source>Measure the kept weights on the test images, without further training</source>
            <translation>더 학습하지 않고, 보관된 가중치를 테스트 이미지로 측정합니다</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>계속</translation>
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
            <translation type="vanished">학습 중지</translation>
        </message>
        <message>
            <source>Stop training</source>
            <translation>학습 중지</translation>
        </message>
        <message>
            <source>Stop training and choose what to keep</source>
            <translation>학습을 중지하고 보관할 것을 선택합니다</translation>
        </message>
        <message>
            <source>Test the kept model</source>
            <translation>보관된 모델 테스트</translation>
        </message>
        <message>
            <source>Test the model</source>
            <translation>모델 테스트</translation>
        </message>
        <message>
            <source>Test the model that was kept</source>
            <translation type="vanished">보관된 모델 테스트</translation>
        </message>
        <message>
            <source>Train no further: measure the weights that were kept on the test images</source>
            <translation type="vanished">더 학습하지 않고, 보관된 가중치를 테스트 이미지로 측정합니다</translation>
        </message>
        <message>
            <source>Train on</source>
            <translation type="vanished">이어서 학습</translation>
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
            <source>fold {fold}</source>
            <translation>폴드 {fold}</translation>
        </message>
        <message>
            <source>interrupted after {count} epochs</source>
            <translation>{count} 에포크 후 중단됨</translation>
        </message>
        <message>
            <source>seed {seed}</source>
            <translation>시드 {seed}</translation>
        </message>
        <message>
            <source>shown: run {number} ({which})</source>
            <translation>표시: 실험 {number} ({which})</translation>
        </message>
        <message>
            <source>stopped after {count} epochs</source>
            <translation>{count} 에포크 후 중지</translation>
        </message>
        <message>
            <source>the weights of epoch {epoch} are kept</source>
            <translation type="vanished">에포크 {epoch}의 가중치 보관</translation>
        </message>
        <message>
            <source>training in another program</source>
            <translation>다른 프로그램에서 학습 중</translation>
        </message>
        <message>
            <source>weights of epoch {epoch} kept</source>
            <translation>에포크 {epoch}의 가중치 보관</translation>
        </message>
        <message>
            <source>{count} training images in {classes} classes</source>
            <translation>클래스 {classes}개, 학습 이미지 {count}장</translation>
        </message>
        <message>
            <source>{done} of {runs} runs complete</source>
            <translation>실험 {runs}개 중 {done}개 완료</translation>
        </message>
    </context>
    <context>
        <name>RunListModel</name>
        <message>
            <source>Data set: {folder}</source>
            <translation>데이터셋: {folder}</translation>
        </message>
        <message>
            <source>Follows: {chain}</source>
            <translation>이어진 실험: {chain}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>메모: {note}</translation>
        </message>
        <message>
            <source>Started: {time}</source>
            <translation>시작: {time}</translation>
        </message>
        <message>
            <source>a removed run</source>
            <translation>삭제된 실험</translation>
        </message>
        <message>
            <source>random weights</source>
            <translation>무작위 가중치</translation>
        </message>
        <message>
            <source>strategy {number}</source>
            <translation>전략 {number}</translation>
        </message>
        <message>
            <source>unreadable</source>
            <translation>읽을 수 없음</translation>
        </message>
        <message>
            <source>{accuracy} · {time}</source>
            <translation>{accuracy} · {time}</translation>
        </message>
        <message>
            <source>{shape} · run {number} of {runs}</source>
            <translation>{shape} · 실험 {number}/{runs}</translation>
        </message>
        <message>
            <source>{shape} · {accuracy}</source>
            <translation>{shape} · {accuracy}</translation>
        </message>
        <message>
            <source>{shape} · {done} of {runs} runs</source>
            <translation>{shape} · 실험 {done}/{runs}</translation>
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
            <source>{strategy} · training</source>
            <translation>{strategy} · 학습 중</translation>
        </message>
        <message>
            <source>{strategy} · training in another program</source>
            <translation>{strategy} · 다른 프로그램에서 학습 중</translation>
        </message>
        <message>
            <source>{strategy} · waiting</source>
            <translation>{strategy} · 대기</translation>
        </message>
        <message>
            <source>{title}: {state}</source>
            <translation>{title}: {state}</translation>
        </message>
    </context>
    <context>
        <name>RunModel</name>
        <message>
            <source>Begun: {time}</source>
            <translation type="vanished">시작: {time}</translation>
        </message>
        <message>
            <source>Data set: {folder}</source>
            <translation type="vanished">데이터셋: {folder}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation type="vanished">메모: {note}</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation type="vanished">읽을 수 없음</translation>
        </message>
        <message>
            <source>from scratch</source>
            <translation type="vanished">처음부터 학습</translation>
        </message>
        <message>
            <source>strategy {number}</source>
            <translation type="vanished">전략 {number}</translation>
        </message>
        <message>
            <source>{accuracy} · {time}</source>
            <translation type="vanished">{accuracy} · {time}</translation>
        </message>
        <message>
            <source>{strategy} · done</source>
            <translation type="vanished">{strategy} · 완료</translation>
        </message>
        <message>
            <source>{strategy} · failed</source>
            <translation type="vanished">{strategy} · 실패</translation>
        </message>
        <message>
            <source>{strategy} · interrupted</source>
            <translation type="vanished">{strategy} · 중단됨</translation>
        </message>
        <message>
            <source>{strategy} · paused</source>
            <translation type="vanished">{strategy} · 일시 정지됨</translation>
        </message>
        <message>
            <source>{strategy} · stopped</source>
            <translation type="vanished">{strategy} · 중지</translation>
        </message>
        <message>
            <source>{strategy} · test {accuracy}</source>
            <translation type="vanished">{strategy} · 테스트 {accuracy}</translation>
        </message>
        <message>
            <source>{strategy} · trained by another program</source>
            <translation type="vanished">{strategy} · 다른 프로그램에서 학습 중</translation>
        </message>
        <message>
            <source>{strategy} · training</source>
            <translation type="vanished">{strategy} · 학습 중</translation>
        </message>
        <message>
            <source>{strategy} · waiting</source>
            <translation type="vanished">{strategy} · 대기</translation>
        </message>
        <message>
            <source>{title}: {state}</source>
            <translation type="vanished">{title}: {state}</translation>
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
            <translation type="vanished">비교할 실험 두 개를 선택하세요. 먼저 선택한 쪽이 기준입니다.</translation>
        </message>
        <message>
            <source>Filter the runs</source>
            <translation type="vanished">실험 필터</translation>
        </message>
        <message>
            <source>Filter the runs by any of their words</source>
            <translation type="vanished">실험 목록을 아무 단어로나 거릅니다</translation>
        </message>
        <message>
            <source>Make the other one of the two the yardstick</source>
            <translation type="vanished">두 실험 중 다른 쪽을 기준으로 합니다</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation type="vanished">기준 바꾸기</translation>
        </message>
        <message>
            <source>Swap the two runs that are compared</source>
            <translation type="vanished">비교하는 두 실험을 서로 바꾸기</translation>
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
            <source>Stopping after this batch, then testing the kept weights</source>
            <translation>이번 배치 후 중지하고 보관된 가중치를 테스트합니다</translation>
        </message>
        <message>
            <source>Stopping after this batch; then the kept weights are tested</source>
            <translation type="vanished">이번 배치 후 중지하고 보관된 가중치를 테스트합니다</translation>
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
            <source>Peak memory</source>
            <translation>최대 메모리</translation>
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
            <source>Whole run</source>
            <translation>전체 실행</translation>
        </message>
        <message>
            <source>epoch {epoch}</source>
            <translation>에포크 {epoch}</translation>
        </message>
        <message>
            <source>estimated: {amount}</source>
            <translation>예상: {amount}</translation>
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
            <source>Export model…</source>
            <translation>모델 내보내기…</translation>
        </message>
        <message>
            <source>Leak</source>
            <translation>누출</translation>
        </message>
        <message>
            <source>Move evaluation to trash</source>
            <translation>평가를 휴지통으로 이동</translation>
        </message>
        <message>
            <source>Move run to trash</source>
            <translation>실험을 휴지통으로 이동</translation>
        </message>
        <message>
            <source>Move the evaluation to the trash</source>
            <translation type="vanished">평가를 휴지통으로</translation>
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
            <translation type="vanished">실험 목록. 스페이스 키로 비교할 두 개를 선택하고 Enter로 엽니다</translation>
        </message>
        <message>
            <source>Runs; Space selects those to compare, Enter opens one</source>
            <translation>실험 목록. 스페이스로 비교할 실험을 선택하고 Enter로 엽니다</translation>
        </message>
        <message>
            <source>Runs; Space selects two to compare, Enter opens one</source>
            <translation type="vanished">실험. 스페이스 키로 비교할 두 개를 선택하고 Enter로 엽니다</translation>
        </message>
        <message>
            <source>Show in file manager</source>
            <translation>파일 관리자에서 보기</translation>
        </message>
        <message>
            <source>Show its results</source>
            <translation type="vanished">결과 보기</translation>
        </message>
        <message>
            <source>Show results</source>
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
            <translation>진행 중</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>중지됨</translation>
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
            <translation type="vanished">이 실험은 더 이상 없습니다.</translation>
        </message>
        <message>
            <source>This run no longer exists.</source>
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
        <name>RunsPage</name>
        <message>
            <source>Check two or more runs to compare them. The first one is the reference.</source>
            <translation>비교할 실험을 두 개 이상 선택하세요. 첫 번째가 기준입니다.</translation>
        </message>
        <message>
            <source>Check two runs to compare them. The first one is the reference.</source>
            <translation type="vanished">비교할 실험 두 개를 선택하세요. 먼저 선택한 쪽이 기준입니다.</translation>
        </message>
        <message>
            <source>Filter runs</source>
            <translation>실험 필터</translation>
        </message>
        <message>
            <source>Filter the runs by any column</source>
            <translation>모든 열에서 실험 필터</translation>
        </message>
        <message>
            <source>Make the other run the reference</source>
            <translation>다른 실험을 기준으로 합니다</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>기준 바꾸기</translation>
        </message>
        <message>
            <source>Swap the two compared runs</source>
            <translation>비교하는 두 실험 서로 바꾸기</translation>
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
            <source>&amp;Reuse settings</source>
            <translation>이 설정 다시 사용(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Use these settings again</source>
            <translation type="vanished">이 설정 다시 사용(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Write a note…</source>
            <translation>메모 쓰기(&amp;W)…</translation>
        </message>
        <message>
            <source>E&amp;xport model…</source>
            <translation>모델 내보내기(&amp;X)…</translation>
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
            <translation type="vanished">학습한 모델이 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>Write a n&amp;ote…</source>
            <translation type="vanished">메모 쓰기(&amp;O)…</translation>
        </message>
        <message>
            <source>Your runs will be listed here.</source>
            <translation>실험이 여기에 표시됩니다.</translation>
        </message>
    </context>
    <context>
        <name>Saver</name>
        <message>
            <source>CSV table (*.csv)</source>
            <translation>CSV 표 (*.csv)</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>PNG image (*.png)</source>
            <translation>PNG 이미지 (*.png)</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation>SVG 그림 (*.svg)</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>“{file}” 파일로 저장했습니다.</translation>
        </message>
        <message>
            <source>Text file (*.txt)</source>
            <translation>텍스트 파일 (*.txt)</translation>
        </message>
    </context>
    <context>
        <name>ScanPage</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel the check</source>
            <translation>검사 취소</translation>
        </message>
        <message>
            <source>Cancel the check of the folder</source>
            <translation type="vanished">폴더 검사 취소</translation>
        </message>
        <message>
            <source>Checking “{folder}”</source>
            <translation>“{folder}” 폴더 검사 중</translation>
        </message>
        <message>
            <source>Images checked</source>
            <translation>검사한 이미지</translation>
        </message>
        <message>
            <source>Images looked at</source>
            <translation type="vanished">검사한 이미지</translation>
        </message>
        <message>
            <source>Listing files…</source>
            <translation>파일 목록을 읽는 중…</translation>
        </message>
        <message>
            <source>Looking at “{folder}”</source>
            <translation type="vanished">“{folder}” 폴더 검사 중</translation>
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation>이미지 {done}/{total}장</translation>
        </message>
    </context>
    <context>
        <name>SchedulePlot</name>
        <message>
            <source>Backbone: at most {peak}, {last} in the last epoch.</source>
            <translation>베이스: 최대 {peak}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Base: at most {peak}, {last} in the last epoch.</source>
            <translation type="vanished">베이스: 최대 {peak}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Classifier: at most {peak}, {last} in the last epoch.</source>
            <translation>분류기: 최대 {peak}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Each epoch fits the classifier with a weaker weight decay: {first} in the first, {last} in the last.</source>
            <translation>에포크마다 더 약한 가중치 감쇠로 분류기를 풉니다. 첫 에포크 {first}, 마지막 에포크 {last}.</translation>
        </message>
        <message>
            <source>Each epoch solves the classifier with a weaker weight decay: {first} in the first, {last} in the last.</source>
            <translation type="vanished">에포크마다 더 약한 가중치 감쇠로 분류기를 풉니다. 첫 에포크 {first}, 마지막 에포크 {last}.</translation>
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
            <source>Learning rate by epoch</source>
            <translation>에포크별 학습률</translation>
        </message>
        <message>
            <source>Learning rate over the epochs</source>
            <translation type="vanished">에포크별 학습률</translation>
        </message>
        <message>
            <source>Log scale</source>
            <translation>로그 눈금</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation type="vanished">로그 눈금</translation>
        </message>
        <message>
            <source>Shows small learning rates, too: each line across is ten times the one below.</source>
            <translation type="vanished">작은 학습률도 보여 줍니다. 가로선 하나마다 열 배입니다.</translation>
        </message>
        <message>
            <source>Shows small values, too. Each grid line is ten times the one below.</source>
            <translation>작은 값도 보여 줍니다. 가로선 하나마다 열 배입니다.</translation>
        </message>
        <message>
            <source>The backbone is frozen.</source>
            <translation>베이스는 고정되어 있습니다.</translation>
        </message>
        <message>
            <source>The base is frozen and does not learn.</source>
            <translation type="vanished">베이스는 고정되어 학습하지 않습니다.</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>가중치 감쇠</translation>
        </message>
        <message>
            <source>Weight decay by epoch</source>
            <translation>에포크별 가중치 감쇠</translation>
        </message>
        <message>
            <source>Weight decay over the epochs</source>
            <translation type="vanished">에포크별 가중치 감쇠</translation>
        </message>
        <message>
            <source>backbone</source>
            <translation>베이스</translation>
        </message>
        <message>
            <source>base</source>
            <translation type="vanished">베이스</translation>
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
            <translation type="vanished">클래스를 선택하면 모델이 주목한 영역을 보여 줍니다.</translation>
        </message>
        <message>
            <source>Select a class to see where the model looks for it.</source>
            <translation>클래스를 선택하면 모델이 주목한 영역을 보여 줍니다.</translation>
        </message>
    </context>
    <context>
        <name>SeriesComparisonView</name>
        <message>
            <source>Accuracy of each run</source>
            <translation>실험별 정확도</translation>
        </message>
        <message>
            <source>Correct where the other is wrong</source>
            <translation>다른 쪽이 틀린 이미지를 올바르게 분류</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Different test images</source>
            <translation>서로 다른 테스트 이미지</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>초기 가중치</translation>
        </message>
        <message>
            <source>Leak</source>
            <translation>누출</translation>
        </message>
        <message>
            <source>Mean macro F1</source>
            <translation>평균 매크로 F1</translation>
        </message>
        <message>
            <source>Mean test accuracy</source>
            <translation>평균 테스트 정확도</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>The two series side by side</source>
            <translation>두 시리즈 나란히 비교</translation>
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
            <source>mean of {count} runs</source>
            <translation>실험 {count}개 평균</translation>
        </message>
        <message>
            <source>random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points}%p</translation>
        </message>
        <message>
            <source>± {points} from run to run</source>
            <translation>실험 간 ± {points}</translation>
        </message>
    </context>
    <context>
        <name>SettingsBar</name>
        <message>
            <source>1 setting differs from the recipe. Reset it.</source>
            <translation>설정 1개가 레시피와 다릅니다. 레시피 값으로 되돌립니다.</translation>
        </message>
        <message>
            <source>1 setting has another value than the recipe. Give it the recipe's again.</source>
            <translation type="vanished">설정 1개가 레시피와 다릅니다. 레시피 값으로 되돌립니다.</translation>
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
            <source>{count} settings differ from the recipe. Reset them all.</source>
            <translation>설정 {count}개가 레시피와 다릅니다. 모두 레시피 값으로 되돌립니다.</translation>
        </message>
        <message>
            <source>{count} settings have other values than the recipe. Give all of them the recipe's again.</source>
            <translation type="vanished">설정 {count}개가 레시피와 다릅니다. 모두 레시피 값으로 되돌립니다.</translation>
        </message>
    </context>
    <context>
        <name>SetupFooter</name>
        <message>
            <source>About {estimate}</source>
            <translation>약 {estimate}</translation>
        </message>
        <message>
            <source>About {estimate}, for each run</source>
            <translation>실행마다 약 {estimate}</translation>
        </message>
        <message>
            <source>Add this training to the queue</source>
            <translation type="vanished">이 학습을 대기열에 추가합니다</translation>
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
            <source>Computer to train on</source>
            <translation>학습할 컴퓨터</translation>
        </message>
        <message>
            <source>File &gt; Machines adds computers that ssh reaches, and Slurm clusters.</source>
            <translation>파일 &gt; 컴퓨터에서 ssh로 접속하는 컴퓨터와 Slurm 클러스터를 추가합니다.</translation>
        </message>
        <message>
            <source>Go to the data step</source>
            <translation type="vanished">데이터 단계로 가기</translation>
        </message>
        <message>
            <source>Measuring time and memory…</source>
            <translation>시간과 메모리를 측정하는 중…</translation>
        </message>
        <message>
            <source>Name of the run</source>
            <translation type="vanished">실험 이름</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>반복</translation>
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
            <translation type="vanished">잘못된 설정 보기</translation>
        </message>
        <message>
            <source>Show the setting that needs attention</source>
            <translation>확인이 필요한 설정 보기</translation>
        </message>
        <message>
            <source>Sweep…</source>
            <translation>일괄 실험…</translation>
        </message>
        <message>
            <source>The name of the run in the list of runs. If it is empty, the model's name is used.</source>
            <translation>실험 목록에 표시할 이름입니다. 비워 두면 모델 이름을 씁니다.</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>이 컴퓨터</translation>
        </message>
        <message>
            <source>Time and memory are not measured while another job runs.</source>
            <translation>다른 작업이 실행되는 동안에는 시간과 메모리를 측정하지 않습니다.</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>학습 시작</translation>
        </message>
        <message>
            <source>Train on</source>
            <translation>학습할 곳</translation>
        </message>
        <message>
            <source>Trains several networks, strategies, input sizes and seeds, and puts them into one table.</source>
            <translation>여러 모델, 전략, 입력 크기, 시드를 학습시켜 한 표에 정리합니다.</translation>
        </message>
        <message>
            <source>What the run is called in the list of runs. Empty: the name of its model.</source>
            <translation type="vanished">실험 목록에 표시할 이름입니다. 비워 두면 모델 이름을 씁니다.</translation>
        </message>
    </context>
    <context>
        <name>SetupPanel</name>
        <message>
            <source>A run is in progress. You can add this one to the queue.</source>
            <translation>실험이 진행 중입니다. 이 실험은 대기열에 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>A training is running; this one can wait in the queue.</source>
            <translation type="vanished">학습이 진행 중입니다. 이 학습은 대기열에 넣을 수 있습니다.</translation>
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
            <source>Correct the settings on the left first.</source>
            <translation>먼저 왼쪽 설정을 바로잡으세요.</translation>
        </message>
        <message>
            <source>Correct the settings that need attention first.</source>
            <translation>먼저 확인이 필요한 설정을 고치세요.</translation>
        </message>
        <message>
            <source>The settings on the left cannot be used as they are.</source>
            <translation type="vanished">왼쪽 설정을 그대로 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>Wait for the training to end: both would slow each other down.</source>
            <translation>학습이 끝날 때까지 기다리세요. 동시에 실행하면 서로 느려집니다.</translation>
        </message>
        <message>
            <source>{model}, strategy {strategy}, {epochs} epochs at {pixels} px</source>
            <translation>{model}, 전략 {strategy}, {epochs} 에포크, {pixels} px</translation>
        </message>
        <message>
            <source>{plan}, {count} runs</source>
            <translation>{plan}, 실험 {count}개</translation>
        </message>
    </context>
    <context>
        <name>SetupTabs</name>
        <message>
            <source>A setting in here needs attention.</source>
            <translation type="vanished">확인이 필요한 설정이 있습니다.</translation>
        </message>
        <message>
            <source>A setting on this tab needs attention.</source>
            <translation>이 탭에 확인이 필요한 설정이 있습니다.</translation>
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
            <translation type="vanished">설정 구성</translation>
        </message>
        <message>
            <source>Setup sections</source>
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
            <translation type="vanished">Tab으로 항목을 옮기고, 스페이스로 누르고, 화살표 키로 목록과 그림 안을 옮기고, Alt로 메뉴를 엽니다.</translation>
        </message>
        <message>
            <source>Tab moves between controls, Space presses a button, the arrow keys move within lists and images, and Alt opens the menus.</source>
            <translation>Tab으로 항목을 옮기고, 스페이스로 단추를 누르고, 화살표 키로 목록과 이미지 안을 옮기고, Alt로 메뉴를 엽니다.</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>위치</translation>
        </message>
    </context>
    <context>
        <name>SimilaritySlider</name>
        <message>
            <source>Hardly similar: satellite images, drawings, scanned text.</source>
            <translation>거의 비슷하지 않음: 위성 사진, 그림, 스캔한 글.</translation>
        </message>
        <message>
            <source>How similar are your images to everyday photographs?</source>
            <translation>이미지가 일상 사진과 얼마나 비슷합니까?</translation>
        </message>
        <message>
            <source>Not similar at all: X-rays, microscope images, spectra.</source>
            <translation>전혀 비슷하지 않음: X선, 현미경 이미지, 스펙트럼.</translation>
        </message>
        <message>
            <source>Rather different: surfaces, textures, close-ups.</source>
            <translation>다소 다름: 표면, 질감, 접사.</translation>
        </message>
        <message>
            <source>Rather similar: photographs of leaves, food, products on a table.</source>
            <translation>다소 비슷함: 잎, 음식, 탁자 위의 물건 사진.</translation>
        </message>
        <message>
            <source>Similarity to the pretraining images</source>
            <translation>사전 학습 이미지와의 유사성</translation>
        </message>
        <message>
            <source>The models were pretrained on ImageNet, a collection of photographs of animals, plants and objects.</source>
            <translation>모델은 동물, 식물, 사물 사진 모음인 ImageNet으로 사전 학습되었습니다.</translation>
        </message>
        <message>
            <source>Very similar: photographs of animals, plants and everyday objects.</source>
            <translation>매우 비슷함: 동물, 식물, 일상 사물 사진.</translation>
        </message>
    </context>
    <context>
        <name>SplitBar</name>
        <message>
            <source>Border between training and validation</source>
            <translation type="vanished">학습과 검증의 경계</translation>
        </message>
        <message>
            <source>Border between validation and test</source>
            <translation type="vanished">검증과 테스트의 경계</translation>
        </message>
        <message>
            <source>Boundary between training and validation</source>
            <translation>학습과 검증의 경계</translation>
        </message>
        <message>
            <source>Boundary between validation and test</source>
            <translation>검증과 테스트의 경계</translation>
        </message>
        <message>
            <source>Drag, or press the left and right arrow keys</source>
            <translation type="vanished">끌거나 좌우 화살표 키를 누르세요</translation>
        </message>
        <message>
            <source>Drag, or use the Left and Right arrow keys</source>
            <translation>끌거나 왼쪽·오른쪽 화살표 키를 누르세요</translation>
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
            <translation type="vanished">다른 시드로 이미지를 다시 나눕니다</translation>
        </message>
        <message>
            <source>Draw another split</source>
            <translation type="vanished">다시 나누기</translation>
        </message>
        <message>
            <source>Lock the seed</source>
            <translation>시드 잠금</translation>
        </message>
        <message>
            <source>New random split</source>
            <translation>새로 무작위 분할</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Seed locked</source>
            <translation type="vanished">시드 잠금</translation>
        </message>
        <message>
            <source>Seed of the split</source>
            <translation type="vanished">분할 시드</translation>
        </message>
        <message>
            <source>Share of the test images</source>
            <translation type="vanished">테스트 이미지 비율</translation>
        </message>
        <message>
            <source>Share of the training images</source>
            <translation type="vanished">학습 이미지 비율</translation>
        </message>
        <message>
            <source>Share of the validation images</source>
            <translation type="vanished">검증 이미지 비율</translation>
        </message>
        <message>
            <source>Split seed</source>
            <translation>분할 시드</translation>
        </message>
        <message>
            <source>Split the images again with a new random seed</source>
            <translation>새 무작위 시드로 이미지를 다시 나눕니다</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>Test share</source>
            <translation>테스트 비율</translation>
        </message>
        <message>
            <source>The same seed always gives the same split; a different seed gives a different one.</source>
            <translation>시드가 같으면 분할도 같고, 시드가 다르면 분할도 다릅니다.</translation>
        </message>
        <message>
            <source>The same seed gives the same split again; another seed, another split.</source>
            <translation type="vanished">시드가 같으면 분할도 같고, 시드가 다르면 분할도 다릅니다.</translation>
        </message>
        <message>
            <source>The seed can be changed. Lock it to keep runs comparable.</source>
            <translation>시드를 바꿀 수 있습니다. 실험을 비교하려면 잠그세요.</translation>
        </message>
        <message>
            <source>The seed can be changed. Lock it, so that runs can be compared.</source>
            <translation type="vanished">시드를 바꿀 수 있습니다. 실험을 비교하려면 잠그세요.</translation>
        </message>
        <message>
            <source>The seed is locked so that runs stay comparable. Unlock it to split the images differently.</source>
            <translation>실험을 비교할 수 있도록 시드가 잠겨 있습니다. 잠금을 풀면 이미지를 다르게 나눌 수 있습니다.</translation>
        </message>
        <message>
            <source>The seed is locked, so that runs can be compared. Unlock it to draw another split.</source>
            <translation type="vanished">실험을 비교할 수 있도록 시드가 잠겨 있습니다. 잠금을 풀면 다시 나눌 수 있습니다.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Training share</source>
            <translation>학습 비율</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>Validation share</source>
            <translation>검증 비율</translation>
        </message>
        <message>
            <source>{text} is no share that is possible here: enter {low} to {high} %.</source>
            <translation type="vanished">{text}: 여기에 쓸 수 없는 비율입니다. {low}~{high}% 사이의 값을 입력하세요.</translation>
        </message>
        <message>
            <source>{text} is not possible here. Enter {low} to {high} %.</source>
            <translation>{text}: 여기에 쓸 수 없는 값입니다. {low}~{high}% 사이의 값을 입력하세요.</translation>
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>Continue</source>
            <translation type="vanished">계속</translation>
        </message>
        <message>
            <source>End now</source>
            <translation>지금 종료</translation>
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
            <translation>진행 상황</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>준비됨</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>계속</translation>
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
            <translation type="vanished">설정 변경 다시 실행</translation>
        </message>
        <message>
            <source>Redo the settings change</source>
            <translation>설정 변경 다시 실행</translation>
        </message>
        <message>
            <source>Undo the last change of the settings</source>
            <translation type="vanished">마지막 설정 변경 취소</translation>
        </message>
        <message>
            <source>Undo the last settings change</source>
            <translation>마지막 설정 변경 실행 취소</translation>
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
            <translation type="vanished">대기열의 다음 작업 “{name}” 시작하지 않기</translation>
        </message>
        <message>
            <source>Do not start the next job in the queue, “{name}”</source>
            <translation>대기열의 다음 작업 “{name}” 시작하지 않기</translation>
        </message>
        <message>
            <source>Go on training</source>
            <translation type="vanished">계속 학습</translation>
        </message>
        <message>
            <source>It is moved to the trash; Undo brings it back.</source>
            <translation type="vanished">휴지통으로 옮깁니다. 실행 취소로 되돌릴 수 있습니다.</translation>
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
            <source>Keep training</source>
            <translation>계속 학습</translation>
        </message>
        <message>
            <source>No epoch has ended yet, so there is nothing to keep.</source>
            <translation type="vanished">아직 끝난 에포크가 없어 보관할 것이 없습니다.</translation>
        </message>
        <message>
            <source>No epoch is complete yet, so there is nothing to keep.</source>
            <translation>아직 완료된 에포크가 없어 보관할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Stop the training</source>
            <translation type="vanished">학습 중지</translation>
        </message>
        <message>
            <source>Stop training</source>
            <translation>학습 중지</translation>
        </message>
        <message>
            <source>Tested afterwards.</source>
            <translation>그런 다음 테스트합니다.</translation>
        </message>
        <message>
            <source>The run is moved to the trash. You can undo this.</source>
            <translation>실험을 휴지통으로 옮깁니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>They are then tested.</source>
            <translation type="vanished">그런 다음 테스트합니다.</translation>
        </message>
        <message>
            <source>Validation accuracy {accuracy}. Tested afterwards.</source>
            <translation>검증 정확도 {accuracy}. 그런 다음 테스트합니다.</translation>
        </message>
        <message>
            <source>Validation accuracy {accuracy}. They are then tested.</source>
            <translation type="vanished">검증 정확도 {accuracy}. 그런 다음 테스트합니다.</translation>
        </message>
        <message>
            <source>What do you want to keep?</source>
            <translation>무엇을 보관할까요?</translation>
        </message>
        <message>
            <source>What should be kept?</source>
            <translation type="vanished">무엇을 보관할까요?</translation>
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
            <source>Checking disk usage…</source>
            <translation>디스크를 확인하는 중…</translation>
        </message>
        <message>
            <source>Decoded images, and what frozen networks make of them, are kept so that later epochs and runs are faster. Runs and models are not part of it.</source>
            <translation>이후 에포크와 실험이 빨라지도록 디코딩한 이미지와 고정된 네트워크의 계산 결과를 보관합니다. 실험과 모델은 포함되지 않습니다.</translation>
        </message>
        <message>
            <source>Disk space limit for prepared images</source>
            <translation>준비된 이미지가 쓸 수 있는 최대 디스크 공간</translation>
        </message>
        <message>
            <source>Looking at the disk…</source>
            <translation type="vanished">디스크를 확인하는 중…</translation>
        </message>
        <message>
            <source>Most disk space that prepared images may take</source>
            <translation type="vanished">준비된 이미지가 쓸 수 있는 최대 디스크 공간</translation>
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
            <source>The least recently used images are removed first.</source>
            <translation>가장 오래 쓰지 않은 것부터 삭제합니다.</translation>
        </message>
        <message>
            <source>They are made again when a training wants them.</source>
            <translation type="vanished">학습에 필요하면 다시 만듭니다.</translation>
        </message>
        <message>
            <source>They are prepared again when a run needs them.</source>
            <translation>학습에 필요하면 다시 만듭니다.</translation>
        </message>
        <message>
            <source>What was not used for longest is removed first.</source>
            <translation type="vanished">가장 오래 쓰지 않은 것부터 삭제합니다.</translation>
        </message>
        <message>
            <source>{size} in use</source>
            <translation>{size} 사용 중</translation>
        </message>
    </context>
    <context>
        <name>StrategyCards</name>
        <message>
            <source>All {count} stages and the classifier are trained.</source>
            <translation>스테이지 {count}개와 분류기를 모두 학습합니다.</translation>
        </message>
        <message>
            <source>All {count} stages and the classifier learn.</source>
            <translation type="vanished">스테이지 {count}개와 분류기를 모두 학습합니다.</translation>
        </message>
        <message>
            <source>All {count} stages of the backbone are frozen. Only the classifier is trained.</source>
            <translation>베이스의 스테이지 {count}개를 모두 고정하고 분류기만 학습합니다.</translation>
        </message>
        <message>
            <source>All {count} stages of the base are frozen; only the classifier learns.</source>
            <translation type="vanished">베이스의 스테이지 {count}개를 모두 고정하고 분류기만 학습합니다.</translation>
        </message>
        <message>
            <source>Freeze part of the backbone; train the rest and the classifier.</source>
            <translation>합성곱 베이스의 일부는 고정시킨 상태로, 나머지 계층과 분류기를 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Freeze part of the convolutional base, train the rest and the classifier anew.</source>
            <translation type="vanished">합성곱 베이스의 일부는 고정시킨 상태로, 나머지 계층과 분류기를 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Freeze the backbone; train only the classifier.</source>
            <translation>합성곱 베이스는 고정시키고, 분류기만 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Freeze the convolutional base, train only the classifier anew.</source>
            <translation type="vanished">합성곱 베이스는 고정시키고, 분류기만 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Frozen stages, including their batch normalization, stay exactly as pretrained.</source>
            <translation>고정된 스테이지는 배치 정규화까지 사전 학습된 그대로 유지됩니다.</translation>
        </message>
        <message>
            <source>Frozen stages, their batch normalisation included, stay exactly as they were pretrained.</source>
            <translation type="vanished">고정된 스테이지는 배치 정규화까지 사전 학습된 그대로 유지됩니다.</translation>
        </message>
        <message>
            <source>Frozen up to {last}, trained from {first} on. Drag the border, or move it with ← and →.</source>
            <translation type="vanished">{last}까지 고정, {first}부터 학습. 경계를 끌거나 ←, → 키로 옮기세요.</translation>
        </message>
        <message>
            <source>Frozen up to {last}, trained from {first}. Drag the boundary, or use the ← and → keys.</source>
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
            <translation type="vanished">전체 모델을 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>Train the whole model.</source>
            <translation>전체 모델을 새로 학습시킵니다.</translation>
        </message>
        <message>
            <source>recommended</source>
            <translation>권장</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation type="vanished">권장</translation>
        </message>
        <message>
            <source>{learning} of {all} parameters are trained</source>
            <translation>학습 파라미터 {learning} / {all}</translation>
        </message>
        <message>
            <source>{learning} of {all} parameters learn</source>
            <translation type="vanished">학습 파라미터 {learning} / {all}</translation>
        </message>
    </context>
    <context>
        <name>StrategyPage</name>
        <message>
            <source>Recommended for this data set</source>
            <translation>이 데이터셋의 권장 사항</translation>
        </message>
        <message>
            <source>The slides' recommendation</source>
            <translation type="vanished">강의 자료의 권장 전략</translation>
        </message>
        <message>
            <source>What the slides advise</source>
            <translation type="vanished">강의 자료의 권장 전략</translation>
        </message>
        <message>
            <source>{model} starts from random weights, so there is nothing to freeze and the whole network is trained. The recommendation is for pretrained models.</source>
            <translation>{model} 모델은 무작위 가중치에서 시작합니다. 고정할 것이 없으므로 네트워크 전체를 학습시킵니다. 권장 사항은 사전 학습 모델에 대한 것입니다.</translation>
        </message>
        <message>
            <source>{model} starts from random weights, so there is nothing to freeze and the whole network is trained. The slides' recommendation is for pretrained models.</source>
            <translation type="vanished">{model} 모델은 무작위 가중치에서 시작합니다. 고정할 것이 없으므로 네트워크 전체를 학습시킵니다. 강의 자료의 권장 전략은 사전 학습 모델에 대한 것입니다.</translation>
        </message>
        <message>
            <source>{model} starts from random weights. There is nothing in them to keep, so the whole network is trained; what the slides advise is about pretrained models.</source>
            <translation type="vanished">{model} 모델은 무작위 가중치에서 시작합니다. 유지할 것이 없으므로 네트워크 전체를 학습시킵니다. 강의 자료의 권장 전략은 사전 학습 모델에 대한 것입니다.</translation>
        </message>
    </context>
    <context>
        <name>StripList</name>
        <message>
            <source>Open large</source>
            <translation>크게 보기</translation>
        </message>
        <message>
            <source>The left and right arrow keys go through the images of a row; Enter opens one large.</source>
            <translation>왼쪽·오른쪽 화살표 키로 행의 이미지를 옮겨 다니고, Enter 키로 크게 봅니다.</translation>
        </message>
    </context>
    <context>
        <name>SweepDialog</name>
        <message>
            <source>Continue</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Continue on {machine}</source>
            <translation>{machine} 컴퓨터에서 계속</translation>
        </message>
        <message>
            <source>New sweep</source>
            <translation>새 일괄 실험</translation>
        </message>
        <message>
            <source>Retry failed</source>
            <translation>실패한 학습 재시도</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>표 저장…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Sweep</source>
            <translation>일괄 실험</translation>
        </message>
        <message>
            <source>The failed trainings that are selected, or all of them</source>
            <translation>선택한 실패한 학습, 선택이 없으면 모두</translation>
        </message>
        <message>
            <source>Train all</source>
            <translation>모두 학습</translation>
        </message>
        <message>
            <source>Train all on {machine}</source>
            <translation>{machine} 컴퓨터에서 모두 학습</translation>
        </message>
        <message>
            <source>What is complete stays; the training under way can be continued</source>
            <translation>끝난 학습은 그대로 남고, 진행 중인 학습은 나중에 이어서 할 수 있습니다</translation>
        </message>
        <message>
            <source>{count} trainings, all complete</source>
            <translation>학습 {count}개, 모두 완료</translation>
        </message>
        <message>
            <source>{count} trainings, {done} complete</source>
            <translation>학습 {count}개, {done}개 완료</translation>
        </message>
        <message>
            <source>{count} trainings, {done} complete, about {time} for the rest</source>
            <translation>학습 {count}개, {done}개 완료, 나머지 약 {time}</translation>
        </message>
        <message>
            <source>{count} trainings, {done} complete; measuring the time…</source>
            <translation>학습 {count}개, {done}개 완료, 시간 측정 중…</translation>
        </message>
    </context>
    <context>
        <name>SweepGrid</name>
        <message>
            <source>95 % interval</source>
            <translation>95% 신뢰구간</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>최고</translation>
        </message>
        <message>
            <source>Cell {number}</source>
            <translation>칸 {number}</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>입력</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Seed {seed}</source>
            <translation>시드 {seed}</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>Trainings of the sweep; Enter opens the run of a cell</source>
            <translation>일괄 실험의 학습, Enter 키로 칸의 실험을 엽니다</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>Validation {validation}, test {test}. Click to open the run.</source>
            <translation>검증 {validation}, 테스트 {test}. 클릭하면 실험이 열립니다.</translation>
        </message>
        <message>
            <source>best</source>
            <translation>최고</translation>
        </message>
        <message>
            <source>done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>epoch {epoch}</source>
            <translation>에포크 {epoch}</translation>
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
            <source>queued</source>
            <translation>대기 중</translation>
        </message>
        <message>
            <source>running</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>중지됨</translation>
        </message>
        <message>
            <source>{pixels} px</source>
            <translation>{pixels} px</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailGrid</name>
        <message>
            <source>Enlarge</source>
            <translation>크게 보기</translation>
        </message>
        <message>
            <source>Images of the chosen class</source>
            <translation type="vanished">선택한 클래스의 이미지</translation>
        </message>
        <message>
            <source>Images of the chosen class; Enter opens one large</source>
            <translation type="vanished">선택한 클래스의 이미지. Enter 키로 크게 엽니다</translation>
        </message>
        <message>
            <source>Images of the selected class. Press Enter to enlarge one.</source>
            <translation>선택한 클래스의 이미지. Enter 키로 크게 봅니다.</translation>
        </message>
        <message>
            <source>Open large</source>
            <translation type="vanished">크게 보기</translation>
        </message>
    </context>
    <context>
        <name>TipRow</name>
        <message>
            <source>Hide this advice</source>
            <translation>이 조언 숨기기</translation>
        </message>
        <message>
            <source>Hide this advice: {advice}</source>
            <translation>이 조언 숨기기: {advice}</translation>
        </message>
        <message>
            <source>Opens these settings in Model &amp; strategy; nothing is trained yet</source>
            <translation>이 설정을 모델 및 전략에서 엽니다. 아직 학습하지는 않습니다</translation>
        </message>
    </context>
    <context>
        <name>TrainingFlow</name>
        <message>
            <source>A training is running. This one can wait in the queue.</source>
            <translation type="vanished">학습이 진행 중입니다. 이 학습은 대기열에 넣을 수 있습니다.</translation>
        </message>
        <message>
            <source>A training is running; this one can go on when it has ended.</source>
            <translation type="vanished">학습이 진행 중입니다. 끝난 뒤에 이 실험을 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation type="vanished">대기열에 추가</translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="vanished">보기</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Choose a model to train</source>
            <translation>학습할 모델 선택</translation>
        </message>
        <message>
            <source>Choose images in Data, then a model and a strategy, and press Train. The curves appear here as the model learns.</source>
            <translation>데이터에서 이미지를, 그다음 모델과 전략을 선택하고 학습을 누르세요. 모델이 학습하는 동안 곡선이 여기에 나타납니다.</translation>
        </message>
        <message>
            <source>Choose images in Data, then a model and a strategy, and press Train. The curves grow here while the model learns.</source>
            <translation type="vanished">데이터에서 이미지를 선택하고, 모델과 전략을 정한 뒤 학습 시작을 누르세요. 학습하는 동안 곡선이 여기에 그려집니다.</translation>
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
            <source>End the engine</source>
            <translation>엔진 종료</translation>
        </message>
        <message>
            <source>It may wait for a disk or for memory. If you end it, the run can continue from its last save.</source>
            <translation>디스크나 메모리를 기다리는 중일 수 있습니다. 종료하면 마지막으로 저장된 곳에서 실험을 이어서 진행할 수 있습니다.</translation>
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
            <translation type="vanished">“{file}” 파일로 저장했습니다.</translation>
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
        <name>TrainingSession</name>
        <message>
            <source>Add to queue</source>
            <translation>대기열에 추가</translation>
        </message>
        <message>
            <source>Another run is training. This one can continue when it has ended.</source>
            <translation>학습이 진행 중입니다. 끝난 뒤에 이 실험을 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Another run is training. This one can wait in the queue.</source>
            <translation>학습이 진행 중입니다. 이 학습은 대기열에 넣을 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Quit</source>
            <translation>끝내기</translation>
        </message>
        <message>
            <source>Show window</source>
            <translation>창 보이기</translation>
        </message>
        <message>
            <source>Stop training…</source>
            <translation>학습 중지…</translation>
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
            <translation type="vanished">내장되어 있어 내려받을 필요가 없습니다.</translation>
        </message>
        <message>
            <source>Built in; no download needed.</source>
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
            <translation type="vanished">가중치 파일 선택</translation>
        </message>
        <message>
            <source>Choose a weights file</source>
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
            <translation type="vanished">학습을 시작할 때 또는 지금 내려받습니다.</translation>
        </message>
        <message>
            <source>First weights</source>
            <translation type="vanished">초기 가중치</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>파일에서…</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>초기 가중치</translation>
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
            <translation type="vanished">파일이 분류기까지 맞습니다. 거기서부터 훈련을 이어 갑니다.</translation>
        </message>
        <message>
            <source>The file fits: these are the published ImageNet weights.</source>
            <translation type="vanished">파일이 맞습니다. 공개된 ImageNet 가중치입니다.</translation>
        </message>
        <message>
            <source>The file fits; the classifier starts from random weights.</source>
            <translation type="vanished">파일이 맞습니다. 분류기는 무작위 가중치에서 시작합니다.</translation>
        </message>
        <message>
            <source>The file matches the published ImageNet weights.</source>
            <translation>공개된 ImageNet 가중치와 일치합니다.</translation>
        </message>
        <message>
            <source>The file matches, including its classifier. Training continues from there.</source>
            <translation>파일이 분류기까지 맞습니다. 이어서 학습합니다.</translation>
        </message>
        <message>
            <source>The file matches. The classifier starts from random weights.</source>
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
            <source>Will be downloaded when training starts.</source>
            <translation>학습을 시작할 때 내려받습니다.</translation>
        </message>
        <message>
            <source>{model} is being downloaded first.</source>
            <translation>{model} 내려받기가 먼저 진행 중입니다.</translation>
        </message>
    </context>
    <context>
        <name>WithholdBar</name>
        <message>
            <source>No test result lies beside the model file, so nothing says what withholding would gain.</source>
            <translation>모델 파일 옆에 테스트 결과가 없어 보류의 효과를 알 수 없습니다.</translation>
        </message>
        <message>
            <source>Share of the least certain answers to withhold</source>
            <translation>보류할 가장 불확실한 예측의 비율</translation>
        </message>
        <message>
            <source>Withhold the answers that are less probable than this share of the answers on the test images. The accuracy of the rest was measured there.</source>
            <translation>테스트 이미지의 예측 중 이 비율보다 확률이 낮은 예측을 보류합니다. 나머지의 정확도는 테스트 이미지에서 측정한 것입니다.</translation>
        </message>
        <message>
            <source>Withhold:</source>
            <translation>보류:</translation>
        </message>
        <message>
            <source>nothing; {without} of the test images were classified correctly</source>
            <translation>없음. 테스트 이미지의 {without}가 올바르게 분류되었습니다</translation>
        </message>
        <message>
            <source>{share}: {with} correct on the test images, not {without}; here {count} of {rows}</source>
            <translation>{share}: 테스트 이미지 정확도 {without} → {with}, 여기서는 {rows}개 중 {count}개 보류</translation>
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
            <translation type="vanished">클래스</translation>
        </message>
        <message>
            <source>Images</source>
            <translation type="vanished">이미지</translation>
        </message>
        <message>
            <source>Subsets</source>
            <translation type="vanished">분할</translation>
        </message>
        <message>
            <source>Training, validation, test</source>
            <translation type="vanished">학습, 검증, 테스트</translation>
        </message>
        <message>
            <source>{file}
True class: {true}
Answer: {predicted}, {probability}</source>
            <translation type="vanished">{file}
정답: {true}
예측: {predicted}, {probability}</translation>
        </message>
        <message>
            <source>{file}
True class: {true}
Predicted as: {predicted}, {probability}</source>
            <translation>{file}
정답: {true}
예측: {predicted}, {probability}</translation>
        </message>
        <message>
            <source>{train} training, {val} validation, {test} test</source>
            <translation type="vanished">학습 {train}, 검증 {val}, 테스트 {test}</translation>
        </message>
    </context>
    <context>
        <name>advice</name>
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
            <source>Measured on {images} images: similarity {similarity}; a classifier on what {model} makes of them gets {probe} of unseen ones right.</source>
            <translation>이미지 {images}장으로 측정했습니다: 유사성 {similarity}, {model} 모델의 특징을 쓰는 분류기는 보지 못한 이미지의 {probe}를 맞힙니다.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>Strategy {number}</source>
            <translation>전략 {number}</translation>
        </message>
        <message>
            <source>Strategy {number} with {model}</source>
            <translation>{model} 모델로 전략 {number}</translation>
        </message>
        <message>
            <source>Strategy {number} with {model}, though the evidence does not decide</source>
            <translation>{model} 모델로 전략 {number}, 다만 근거만으로는 정해지지 않음</translation>
        </message>
        <message>
            <source>The slides' rule says strategy {number} (case {case}).</source>
            <translation>강의 자료의 규칙으로는 전략 {number}입니다({case}번 경우).</translation>
        </message>
        <message>
            <source>The slides' rule says strategy {number} too (case {case}).</source>
            <translation>강의 자료의 규칙으로도 전략 {number}입니다({case}번 경우).</translation>
        </message>
        <message>
            <source>Trained from stage</source>
            <translation>학습을 시작하는 스테이지</translation>
        </message>
        <message>
            <source>off</source>
            <translation>끔</translation>
        </message>
        <message>
            <source>on</source>
            <translation>켬</translation>
        </message>
        <message>
            <source>{images} training images. {large} or more count as large.</source>
            <translation>학습 이미지 {images}장입니다. {large}장 이상이면 큰 데이터셋입니다.</translation>
        </message>
        <message>
            <source>{setting}: {value}</source>
            <translation>{setting}: {value}</translation>
        </message>
        <message>
            <source>“{name}”: {share} recognized</source>
            <translation>“{name}” 클래스: {share} 인식됨</translation>
        </message>
        <message>
            <source>“{name}”: {share} recognized, as {answers}</source>
            <translation>“{name}” 클래스: {share} 인식됨({answers})</translation>
        </message>
    </context>
    <context>
        <name>check_cards</name>
        <message>
            <source>Almost a single color</source>
            <translation>거의 한 가지 색</translation>
        </message>
        <message>
            <source>An unusual shape</source>
            <translation>비정상적인 비율</translation>
        </message>
        <message>
            <source>Blurred</source>
            <translation>흐림</translation>
        </message>
        <message>
            <source>Class sizes</source>
            <translation>클래스 크기</translation>
        </message>
        <message>
            <source>Copies across subsets</source>
            <translation>분할에 걸친 복사본</translation>
        </message>
        <message>
            <source>Copies within a subset</source>
            <translation>같은 세트 안의 복사본</translation>
        </message>
        <message>
            <source>Dark, blurred, tiny or unusual: {count}</source>
            <translation>어둡거나 흐리거나 작거나 특이함: {count}</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>이미지 품질</translation>
        </message>
        <message>
            <source>Images unlike any class</source>
            <translation>어느 클래스와도 다른 이미지</translation>
        </message>
        <message>
            <source>Labeled “{given}”, looks like “{likely}”</source>
            <translation>라벨 “{given}”, 모습은 “{likely}”</translation>
        </message>
        <message>
            <source>Labels that look wrong</source>
            <translation>잘못된 것으로 보이는 라벨</translation>
        </message>
        <message>
            <source>Large and even enough</source>
            <translation>충분히 크고 고름</translation>
        </message>
        <message>
            <source>Look like another class: {count}</source>
            <translation>다른 클래스로 보임: {count}</translation>
        </message>
        <message>
            <source>No copies</source>
            <translation>복사본 없음</translation>
        </message>
        <message>
            <source>No copies across subsets</source>
            <translation>두 세트에 걸친 이미지 없음</translation>
        </message>
        <message>
            <source>No image has two labels</source>
            <translation>라벨이 두 개인 이미지 없음</translation>
        </message>
        <message>
            <source>No outliers</source>
            <translation>이상치 없음</translation>
        </message>
        <message>
            <source>No suspicious label</source>
            <translation>의심스러운 라벨 없음</translation>
        </message>
        <message>
            <source>No test image has a companion in training</source>
            <translation>학습에 짝이 있는 테스트 이미지 없음</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>아직 점검하지 않음</translation>
        </message>
        <message>
            <source>Nothing suggests it; you may know better</source>
            <translation>단서가 없습니다. 직접 지정할 수 있습니다</translation>
        </message>
        <message>
            <source>Nothing unusual</source>
            <translation>특이 사항 없음</translation>
        </message>
        <message>
            <source>One image, two labels</source>
            <translation>한 이미지, 두 라벨</translation>
        </message>
        <message>
            <source>Pairs across subsets: {count}</source>
            <translation>분할 양쪽에 있는 쌍: {count}</translation>
        </message>
        <message>
            <source>Pairs that count twice: {count}</source>
            <translation>두 번 세어지는 쌍: {count}</translation>
        </message>
        <message>
            <source>Pairs with two labels: {count}</source>
            <translation>라벨이 다른 쌍: {count}</translation>
        </message>
        <message>
            <source>Photographed again</source>
            <translation>다시 촬영된 대상</translation>
        </message>
        <message>
            <source>Resemble no class: {count}</source>
            <translation>어느 클래스와도 다름: {count}</translation>
        </message>
        <message>
            <source>Small or unequal: {count}</source>
            <translation>작거나 고르지 않음: {count}</translation>
        </message>
        <message>
            <source>The file name says another format than the file has</source>
            <translation>파일 이름의 형식이 실제와 다름</translation>
        </message>
        <message>
            <source>The same file twice</source>
            <translation>같은 파일이 두 번</translation>
        </message>
        <message>
            <source>The same image in another size, format, brightness or crop</source>
            <translation>크기, 형식, 밝기, 자르기만 다른 같은 이미지</translation>
        </message>
        <message>
            <source>The same image, mirrored</source>
            <translation>좌우 반전된 같은 이미지</translation>
        </message>
        <message>
            <source>The same image, rotated</source>
            <translation>회전된 같은 이미지</translation>
        </message>
        <message>
            <source>The same pixels in two files</source>
            <translation>두 파일의 픽셀이 같음</translation>
        </message>
        <message>
            <source>Unlike every class of this data set</source>
            <translation>이 데이터 세트의 어느 클래스와도 다름</translation>
        </message>
        <message>
            <source>Very bright</source>
            <translation>매우 밝음</translation>
        </message>
        <message>
            <source>Very dark</source>
            <translation>매우 어두움</translation>
        </message>
        <message>
            <source>Very small</source>
            <translation>매우 작음</translation>
        </message>
        <message>
            <source>{count} test images have a companion in training</source>
            <translation>학습에 짝이 있는 테스트 이미지: {count}</translation>
        </message>
        <message>
            <source>{given}: {p_given}, {likely}: {p_likely}; beside it the images most like it</source>
            <translation>{given}: {p_given}, {likely}: {p_likely}. 옆은 가장 비슷한 이미지</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>32 bits</source>
            <translation>32비트</translation>
        </message>
        <message>
            <source>A random classifier sends random gradients into a pretrained backbone. One that is solved first, as strategy 3 does, leaves the backbone alone where nothing is to be gained.</source>
            <translation>무작위 분류기는 사전 학습된 베이스에 무작위 기울기를 보냅니다. 전략 3처럼 분류기를 먼저 풀어 두면 얻을 것이 없는 베이스는 그대로 남습니다.</translation>
        </message>
        <message>
            <source>A random classifier sends random gradients into a pretrained base. One that is solved first, as strategy 3 does, leaves the base alone where nothing is to be gained.</source>
            <translation type="vanished">무작위 분류기는 사전 학습된 베이스에 무작위 기울기를 보냅니다. 전략 3처럼 분류기를 먼저 풀어 두면 얻을 것이 없는 베이스는 그대로 남습니다.</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>Any size</source>
            <translation type="vanished">임의 크기</translation>
        </message>
        <message>
            <source>Anywhere</source>
            <translation type="vanished">임의 위치</translation>
        </message>
        <message>
            <source>Apple GPU</source>
            <translation>Apple GPU</translation>
        </message>
        <message>
            <source>Asks the model to be a little less confident, which often makes it better.</source>
            <translation>모델이 지나치게 확신하지 않게 합니다. 성능이 좋아지는 경우가 많습니다.</translation>
        </message>
        <message>
            <source>Asks the model to be a little less sure of itself, which often makes it better.</source>
            <translation type="vanished">모델이 지나치게 확신하지 않게 합니다. 성능이 좋아지는 경우가 많습니다.</translation>
        </message>
        <message>
            <source>Aspect ratio</source>
            <translation>가로세로 비율</translation>
        </message>
        <message>
            <source>At random</source>
            <translation type="vanished">무작위</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>데이터 증강</translation>
        </message>
        <message>
            <source>Augmented views per image</source>
            <translation>이미지당 증강 수</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Automatic takes the number that is fastest in a short trial.</source>
            <translation type="vanished">자동이면 짧게 시험하여 가장 빠른 수를 씁니다.</translation>
        </message>
        <message>
            <source>Automatic uses the cores that there are.</source>
            <translation>자동은 있는 코어를 모두 씁니다.</translation>
        </message>
        <message>
            <source>Automatic uses the number that is fastest in a short trial.</source>
            <translation type="vanished">자동이면 짧게 시험하여 가장 빠른 수를 씁니다.</translation>
        </message>
        <message>
            <source>Backbone learning-rate factor</source>
            <translation>베이스 학습률 배율</translation>
        </message>
        <message>
            <source>Base : classifier</source>
            <translation type="vanished">베이스 : 분류기</translation>
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
            <translation type="vanished">일부 지우기</translation>
        </message>
        <message>
            <source>Brightness</source>
            <translation>밝기</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>CPU threads</source>
            <translation>CPU 스레드</translation>
        </message>
        <message>
            <source>CUDA</source>
            <translation>CUDA</translation>
        </message>
        <message>
            <source>Center</source>
            <translation>가운데</translation>
        </message>
        <message>
            <source>Center crop</source>
            <translation>가운데 자르기</translation>
        </message>
        <message>
            <source>Classifier begins</source>
            <translation type="vanished">분류기 초기값</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation type="vanished">컴퓨터</translation>
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
            <source>Copies of one picture stay on one side of the split.</source>
            <translation>같은 그림의 복사본은 분할의 한쪽에 함께 둡니다.</translation>
        </message>
        <message>
            <source>Copies stay together</source>
            <translation>복사본을 함께 두기</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>코사인</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>자르기</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation type="vanished">자르기</translation>
        </message>
        <message>
            <source>Cut edges off</source>
            <translation type="vanished">가장자리 자르기</translation>
        </message>
        <message>
            <source>Decay factor</source>
            <translation>감소 계수</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Divide anew</source>
            <translation>새로 분할</translation>
        </message>
        <message>
            <source>Divide the images by the shares even where the folder has train, val and test folders. The folder itself stays as it is.</source>
            <translation>폴더에 train, val, test 폴더가 있어도 비율에 따라 이미지를 나눕니다. 폴더 자체는 그대로 둡니다.</translation>
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
            <translation type="vanished">단계별 에포크</translation>
        </message>
        <message>
            <source>Epochs between two drops of the learning rate.</source>
            <translation>학습률이 한 번 줄고 다음에 줄 때까지의 에포크 수입니다.</translation>
        </message>
        <message>
            <source>Epochs between two falls of the learning rate.</source>
            <translation type="vanished">학습률이 한 번 줄고 다음에 줄 때까지의 에포크 수입니다.</translation>
        </message>
        <message>
            <source>Every image is first brought to this size.</source>
            <translation type="vanished">모든 이미지를 먼저 이 크기로 맞춥니다.</translation>
        </message>
        <message>
            <source>Every image is first resized to this.</source>
            <translation>모든 이미지를 먼저 이 크기로 맞춥니다.</translation>
        </message>
        <message>
            <source>Factor of a step</source>
            <translation type="vanished">단계별 배율</translation>
        </message>
        <message>
            <source>Flip upside down</source>
            <translation type="vanished">상하 뒤집기</translation>
        </message>
        <message>
            <source>Folds</source>
            <translation>폴드 수</translation>
        </message>
        <message>
            <source>Frozen part</source>
            <translation>고정된 부분</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
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
            <translation type="vanished">학습 이미지의 절반을 위아래로 뒤집습니다. 위에서 찍은 잎, 세포, 표면처럼 위아래가 없는 이미지에서 켜세요. 숫자나 표지에는 위아래가 있습니다.</translation>
        </message>
        <message>
            <source>Half of the training images are turned upside down. Turn it on where images have no up and down: leaves from above, cells, surfaces. Digits and signs have.</source>
            <translation>학습 이미지의 절반을 위아래로 뒤집습니다. 위에서 찍은 잎, 세포, 표면처럼 위아래가 없는 이미지에서 켜세요. 숫자나 표지에는 위아래가 있습니다.</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>하드웨어</translation>
        </message>
        <message>
            <source>Horizontal flip</source>
            <translation>좌우 반전</translation>
        </message>
        <message>
            <source>How many GPUs train one network together. Each computes a share of every batch; the result is that of one GPU to rounding.</source>
            <translation>하나의 네트워크를 함께 학습할 GPU의 수입니다. 각 GPU가 배치의 일부를 계산하며, 결과는 반올림 오차를 빼면 GPU 하나일 때와 같습니다.</translation>
        </message>
        <message>
            <source>How many times the model sees every training image. The best epoch is kept, so too many cost time and not quality.</source>
            <translation>모델이 모든 학습 이미지를 보는 횟수입니다. 최고 에포크를 보관하므로 많아도 시간만 더 들 뿐 품질은 나빠지지 않습니다.</translation>
        </message>
        <message>
            <source>How often a random rectangle of a training image is blanked.</source>
            <translation type="vanished">학습 이미지에서 임의의 사각형을 지우는 빈도입니다.</translation>
        </message>
        <message>
            <source>How often a random rectangle of a training image is erased.</source>
            <translation>학습 이미지에서 임의의 사각형을 지우는 빈도입니다.</translation>
        </message>
        <message>
            <source>How often the model sees every training image. The best epoch is kept, so too many cost time and not quality.</source>
            <translation type="vanished">모델이 모든 학습 이미지를 보는 횟수입니다. 최고 에포크를 보관하므로 많아도 시간만 더 들 뿐 품질은 나빠지지 않습니다.</translation>
        </message>
        <message>
            <source>How steps are computed from gradients. Adam is the slides' choice, AdamW today's usual one. L-BFGS trains only a classifier, and to convergence: each epoch with a weaker weight decay.</source>
            <translation>기울기로 가중치를 갱신하는 방법입니다. 강의 자료는 Adam을 쓰고, 요즘은 AdamW를 많이 씁니다. L-BFGS는 분류기만, 에포크마다 더 약한 가중치 감쇠로 수렴할 때까지 학습합니다.</translation>
        </message>
        <message>
            <source>How steps are made from gradients. Adam is the slides' choice, AdamW today's usual one.</source>
            <translation type="vanished">기울기로 가중치를 바꾸는 방법입니다. 강의 자료는 Adam을 쓰고, 요즘은 AdamW를 흔히 씁니다.</translation>
        </message>
        <message>
            <source>How steps are made from gradients. Adam is the slides' choice, AdamW today's usual one. L-BFGS trains only a classifier, and to the end: each epoch with a weaker weight decay.</source>
            <translation type="vanished">기울기로 가중치를 갱신하는 방법입니다. 강의 자료는 Adam을 쓰고, 요즘은 AdamW를 많이 씁니다. L-BFGS는 분류기만, 에포크마다 더 약한 가중치 감쇠로 끝까지 학습합니다.</translation>
        </message>
        <message>
            <source>How the learning rate falls: never, in steps every few epochs, or along a cosine.</source>
            <translation>학습률이 줄어드는 방식: 일정, 몇 에포크마다 단계적으로, 코사인 곡선을 따라.</translation>
        </message>
        <message>
            <source>Image</source>
            <translation type="vanished">이미지</translation>
        </message>
        <message>
            <source>Images for one step. Larger is faster and needs more memory.</source>
            <translation type="vanished">가중치를 한 번 바꿀 때 보는 이미지 수입니다. 크면 빠르지만 메모리가 더 필요합니다.</translation>
        </message>
        <message>
            <source>Images per step of the optimizer. Larger batches are faster and need more memory.</source>
            <translation>가중치를 한 번 바꿀 때 보는 이미지 수입니다. 배치가 크면 빠르지만 메모리가 더 필요합니다.</translation>
        </message>
        <message>
            <source>Initial classifier</source>
            <translation>분류기 초기값</translation>
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
            <source>L-BFGS</source>
            <translation>L-BFGS</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>레이블 스무딩</translation>
        </message>
        <message>
            <source>Largest angle by which training images are rotated to either side.</source>
            <translation>학습 이미지를 좌우로 돌리는 최대 각도입니다.</translation>
        </message>
        <message>
            <source>Largest angle by which training images are turned to either side.</source>
            <translation type="vanished">학습 이미지를 좌우로 돌리는 최대 각도입니다.</translation>
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
            <source>Learning rate of the pretrained backbone relative to the classifier's. Keep it small, so that the backbone does not forget what it has learned: 0.1 means ten times smaller.</source>
            <translation>분류기 학습률에 대한 사전 학습 베이스의 학습률 비율입니다. 이전에 학습한 내용을 잊지 않도록 작게 두세요. 0.1이면 열 배 작습니다.</translation>
        </message>
        <message>
            <source>Learning rate of the pretrained base as a share of the classifier's. Small, lest the base forget what it has learned: 0.1 means ten times smaller.</source>
            <translation type="vanished">분류기 학습률에 대한 사전 학습 베이스의 학습률 비율입니다. 이전에 학습한 내용을 잊지 않도록 작게 둡니다. 0.1이면 열 배 작습니다.</translation>
        </message>
        <message>
            <source>Loader threads</source>
            <translation>로더 스레드</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation type="vanished">가운데</translation>
        </message>
        <message>
            <source>Minimum crop area</source>
            <translation>최소 자르기 넓이</translation>
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
            <translation type="vanished">프로세서나 GPU가 지원하면 16비트 곱셈이 더 빠릅니다. 자동은 이 컴퓨터에서 더 빠른 쪽을 씁니다. CPU에서 하는 평가는 항상 32비트로 계산합니다.</translation>
        </message>
        <message>
            <source>Multiplying in 16 bits is faster where the processor or the GPU can do it. Automatic uses what is faster here. Evaluation and prediction are always in 32 bits.</source>
            <translation>프로세서나 GPU가 지원하면 16비트 곱셈이 더 빠릅니다. 자동은 이 컴퓨터에서 더 빠른 쪽을 씁니다. 평가와 예측은 항상 32비트로 계산합니다.</translation>
        </message>
        <message>
            <source>Normalise</source>
            <translation type="vanished">정규화</translation>
        </message>
        <message>
            <source>Normalize</source>
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
            <source>Parts of a cross-validation, each of which is the test set once.</source>
            <translation>교차 검증의 부분입니다. 각 부분이 한 번씩 테스트 세트가 됩니다.</translation>
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
            <source>Random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>Random erasing</source>
            <translation>무작위 지우기</translation>
        </message>
        <message>
            <source>Random resized</source>
            <translation>무작위 크기</translation>
        </message>
        <message>
            <source>Resize to</source>
            <translation>크기 조정</translation>
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
            <source>SGD</source>
            <translation>SGD</translation>
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
            <source>Seed of the split</source>
            <translation>분할 시드</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation type="vanished">모양</translation>
        </message>
        <message>
            <source>Share of the images of each class that decide which epoch is the best.</source>
            <translation>클래스마다 최고 에포크를 고르는 데 쓰는 이미지의 비율입니다.</translation>
        </message>
        <message>
            <source>Share of the images of each class that the model learns from.</source>
            <translation>클래스마다 모델이 학습하는 이미지의 비율입니다.</translation>
        </message>
        <message>
            <source>Share of the images of each class that the trained model is measured on.</source>
            <translation>클래스마다 학습된 모델을 평가하는 데 쓰는 이미지의 비율입니다.</translation>
        </message>
        <message>
            <source>Size of a step of the classifier. Too large and training diverges, too small and it never arrives.</source>
            <translation type="vanished">분류기 가중치를 한 번에 바꾸는 크기입니다. 너무 크면 학습이 발산하고 너무 작으면 끝나지 않습니다.</translation>
        </message>
        <message>
            <source>Size of a step of the classifier. Too large and training diverges, too small and it never converges.</source>
            <translation>분류기 가중치를 한 번에 바꾸는 크기입니다. 너무 크면 학습이 발산하고 너무 작으면 수렴하지 않습니다.</translation>
        </message>
        <message>
            <source>Smallest cut</source>
            <translation type="vanished">최소 자르기</translation>
        </message>
        <message>
            <source>Smallest share of the image that a crop may keep.</source>
            <translation>잘라 낸 부분이 이미지에서 차지하는 최소 비율입니다.</translation>
        </message>
        <message>
            <source>Smallest share of the image that is cut out.</source>
            <translation type="vanished">잘라 낼 부분이 이미지에서 차지하는 최소 비율입니다.</translation>
        </message>
        <message>
            <source>So many random versions of each training image take turns from epoch to epoch. Endless draws a new one in every epoch.</source>
            <translation type="vanished">학습 이미지마다 이만큼의 변형을 에포크마다 돌아가며 씁니다. 무제한이면 에포크마다 새로 뽑습니다.</translation>
        </message>
        <message>
            <source>So many random views of each training image take turns from epoch to epoch. Unlimited draws a new one in every epoch.</source>
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
            <source>Split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>Squash</source>
            <translation type="vanished">눌러 맞추기</translation>
        </message>
        <message>
            <source>Step interval (epochs)</source>
            <translation>감소 간격(에포크)</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>늘여 맞추기</translation>
        </message>
        <message>
            <source>Test fold</source>
            <translation>테스트 폴드</translation>
        </message>
        <message>
            <source>Test share</source>
            <translation>테스트 비율</translation>
        </message>
        <message>
            <source>The fold that is the test set, counted from 0.</source>
            <translation>테스트 세트가 되는 폴드입니다. 0부터 셉니다.</translation>
        </message>
        <message>
            <source>The learning rate is multiplied by this at each step.</source>
            <translation>단계마다 학습률에 이 값을 곱합니다.</translation>
        </message>
        <message>
            <source>The learning rate rises from zero over so many epochs, so that first steps are gentle.</source>
            <translation type="vanished">처음 몇 에포크 동안 학습률을 0부터 서서히 올려 부드럽게 시작합니다.</translation>
        </message>
        <message>
            <source>The learning rate rises from zero over so many epochs, so that the first steps are gentle.</source>
            <translation>처음 몇 에포크 동안 학습률을 0부터 서서히 올려 부드럽게 시작합니다.</translation>
        </message>
        <message>
            <source>The same seed gives the same split again; another seed, another split.</source>
            <translation>같은 시드는 같은 분할을 다시 만들고, 다른 시드는 다른 분할을 만듭니다.</translation>
        </message>
        <message>
            <source>The same settings with the same seed give the same result again.</source>
            <translation>설정과 시드가 같으면 결과도 같습니다.</translation>
        </message>
        <message>
            <source>The square that the network sees, cropped from the image. Pretrained models are best at the size they were trained with.</source>
            <translation>이미지에서 잘라 네트워크에 넣는 정사각형입니다. 사전 학습 모델은 학습했던 크기에서 가장 좋습니다.</translation>
        </message>
        <message>
            <source>The square that the network sees, cut from the image. Pretrained models are best at the size they were trained with.</source>
            <translation type="vanished">이미지에서 잘라 네트워크에 넣는 정사각형입니다. 사전 학습 모델은 학습했던 크기에서 가장 좋습니다.</translation>
        </message>
        <message>
            <source>The statistics that BatchNorm layers of the trained stages normalize by. Those of small batches are noisy; random weights have no others.</source>
            <translation>학습되는 단계의 BatchNorm 층이 정규화에 쓰는 통계입니다. 작은 배치의 통계에는 잡음이 많습니다. 무작위 가중치에는 다른 통계가 없습니다.</translation>
        </message>
        <message>
            <source>The statistics that BatchNorm layers of the trained stages normalize by. With few images keep those of the pretraining; random weights have none.</source>
            <translation type="vanished">학습하는 스테이지의 BatchNorm 층이 정규화에 쓰는 통계입니다. 이미지가 적으면 사전 학습의 통계를 유지하세요. 무작위 가중치에는 그런 통계가 없습니다.</translation>
        </message>
        <message>
            <source>Threads that load images while the model trains. They change the speed, not the result.</source>
            <translation>모델이 학습하는 동안 이미지를 읽는 스레드입니다. 속도만 달라지고 결과는 같습니다.</translation>
        </message>
        <message>
            <source>Threads that read images beside the training. They change the speed, not the result.</source>
            <translation type="vanished">학습과 함께 이미지를 읽는 스레드입니다. 속도만 달라지고 결과는 같습니다.</translation>
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
            <source>Training share</source>
            <translation>학습 비율</translation>
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
            <source>Validation share</source>
            <translation>검증 비율</translation>
        </message>
        <message>
            <source>Versions of an image</source>
            <translation type="vanished">이미지 변형 수</translation>
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
            <translation type="vanished">학습하는 스테이지의 BatchNorm 층이 정규화에 쓰는 통계입니다. 이미지가 적으면 사전 학습의 통계를 유지하세요. 무작위 가중치에는 그런 통계가 없습니다.</translation>
        </message>
        <message>
            <source>What happens to images that are not square.</source>
            <translation>정사각형이 아닌 이미지를 처리하는 방법입니다.</translation>
        </message>
        <message>
            <source>What makes an epoch the best, whose weights are kept. With few validation images accuracy and loss are a lottery, and the last epoch is the better choice where the learning rate falls to zero.</source>
            <translation>어떤 에포크의 가중치를 저장할지 정하는 기준입니다. 검증 이미지가 적으면 정확도와 손실이 운에 좌우되므로, 학습률이 0까지 줄어드는 경우에는 마지막 에포크가 낫습니다.</translation>
        </message>
        <message>
            <source>What makes an epoch the best, whose weights are kept. With few validation images both are a lottery, and the last epoch is the better choice where the learning rate falls to zero.</source>
            <translation type="vanished">어떤 에포크의 가중치를 저장할지 정하는 기준입니다. 검증 이미지가 적으면 둘 다 운에 좌우되므로, 학습률이 0까지 줄어드는 경우에는 마지막 에포크가 낫습니다.</translation>
        </message>
        <message>
            <source>What makes an epoch the best, whose weights are kept. With few validation images the loss says more: a single image moves the accuracy by whole points.</source>
            <translation type="vanished">어떤 에포크의 가중치를 저장할지 정하는 기준입니다. 검증 이미지가 적으면 이미지 한 장이 정확도를 몇 포인트씩 바꾸므로 손실이 더 믿을 만합니다.</translation>
        </message>
        <message>
            <source>What the frozen part computes for an image does not change, so it can be kept and need not be computed again. Automatic keeps it where that saves time and there is room.</source>
            <translation>고정된 부분의 계산 결과는 바뀌지 않으므로 보관해 두고 다시 계산하지 않아도 됩니다. 자동이면 시간이 절약되고 공간이 있을 때 보관합니다.</translation>
        </message>
        <message>
            <source>What the frozen part makes of an image does not change, so it can be kept and need not be computed again. Automatic keeps it where that saves time and there is room.</source>
            <translation type="vanished">고정된 부분의 계산 결과는 바뀌지 않으므로 보관해 두고 다시 계산하지 않아도 됩니다. 자동이면 시간이 절약되고 공간이 있을 때 보관합니다.</translation>
        </message>
        <message>
            <source>Where the input is cropped from a training image, drawn anew in each epoch.</source>
            <translation>학습 이미지에서 입력을 잘라 내는 위치입니다. 에포크마다 새로 정합니다.</translation>
        </message>
        <message>
            <source>Where the input is cut from a training image, anew in each epoch.</source>
            <translation type="vanished">학습 이미지에서 입력을 잘라 내는 위치입니다. 에포크마다 새로 정합니다.</translation>
        </message>
        <message>
            <source>Where training is computed. Automatic takes a GPU where there is one.</source>
            <translation type="vanished">학습을 계산할 장치입니다. 자동이면 GPU가 있을 때 GPU를 씁니다.</translation>
        </message>
        <message>
            <source>Where training runs. Automatic uses a GPU where there is one.</source>
            <translation>학습을 실행할 장치입니다. 자동이면 GPU가 있을 때 GPU를 씁니다.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>endless</source>
            <translation type="vanished">무제한</translation>
        </message>
        <message>
            <source>never</source>
            <translation>안 함</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>unlimited</source>
            <translation>무제한</translation>
        </message>
    </context>
    <context>
        <name>file_actions</name>
        <message>
            <source>Copy path</source>
            <translation>경로 복사</translation>
        </message>
        <message>
            <source>Show in file manager</source>
            <translation>파일 관리자에서 보기</translation>
        </message>
        <message>
            <source>Show in the file manager</source>
            <translation type="vanished">파일 관리자에서 보기</translation>
        </message>
    </context>
    <context>
        <name>glossary</name>
        <message>
            <source>A collection of about 1,300,000 photographs in 1,000 classes: animals, plants, vehicles, household objects. The pretrained models here were trained on it.</source>
            <translation>동물, 식물, 탈것, 생활용품 등 1,000개 클래스의 사진 약 1,300,000장입니다. 여기의 사전 학습 모델은 이것으로 학습했습니다.</translation>
        </message>
        <message>
            <source>A collection of about 1,300,000 photographs in 1,000 classes: animals, plants, vehicles, household things. The pretrained models here have learned from it.</source>
            <translation type="vanished">동물, 식물, 탈것, 생활용품 등 1,000개 클래스의 사진 약 1,300,000장입니다. 여기의 사전 학습 모델은 이것으로 학습했습니다.</translation>
        </message>
        <message>
            <source>A group of layers that is frozen or trained as a whole. Early stages respond to edges and colors, later ones to parts of objects.</source>
            <translation>함께 고정하거나 학습하는 계층의 묶음입니다. 앞쪽 스테이지는 윤곽과 색을, 뒤쪽은 사물의 부분을 봅니다.</translation>
        </message>
        <message>
            <source>A group of layers that is frozen or trained as a whole. The first stages see edges and colours, the later ones parts of things.</source>
            <translation type="vanished">함께 고정하거나 학습하는 계층의 묶음입니다. 앞쪽 스테이지는 윤곽과 색을, 뒤쪽은 사물의 부분을 봅니다.</translation>
        </message>
        <message>
            <source>A map of where the model looks: the brighter a region, the more it supports the prediction. A model that looks at the background has learned the wrong thing.</source>
            <translation>모델이 주목한 영역을 나타낸 지도입니다. 밝은 영역일수록 예측의 근거가 됩니다. 배경을 보는 모델은 잘못 학습한 것입니다.</translation>
        </message>
        <message>
            <source>A picture of where the network looked: the brighter a place, the more it spoke for the answer. A model that looks at the background has learned the wrong thing.</source>
            <translation type="vanished">네트워크가 어디를 보았는지 나타낸 그림입니다. 밝을수록 예측의 근거가 된 곳입니다. 배경을 보는 모델은 잘못 학습한 것입니다.</translation>
        </message>
        <message>
            <source>A range that contains the true accuracy in 95 of 100 such tests. The fewer test images, the wider it is.</source>
            <translation>이런 테스트를 100번 하면 95번은 실제 정확도를 포함하는 범위입니다. 테스트 이미지가 적을수록 넓습니다.</translation>
        </message>
        <message>
            <source>A small filter that slides over the image and answers where its pattern is. Networks for images are made of many of them, one after another.</source>
            <translation type="vanished">이미지 위를 훑으며 자기 패턴이 있는 곳에 반응하는 작은 필터입니다. 이미지 네트워크는 이런 필터를 여러 층 쌓은 것입니다.</translation>
        </message>
        <message>
            <source>A small filter that slides over the image and responds where it finds its pattern. Image networks stack many of them in layers.</source>
            <translation>이미지 위를 훑으며 자기 패턴이 있는 곳에 반응하는 작은 필터입니다. 이미지 네트워크는 이런 필터를 여러 층 쌓은 것입니다.</translation>
        </message>
        <message>
            <source>A table with a row for each true class and a column for each answer. The diagonal holds what is right; every other cell counts one kind of mistake.</source>
            <translation type="vanished">행은 정답, 열은 예측인 표입니다. 대각선은 맞은 것이고 나머지 칸은 각각 한 종류의 오류를 셉니다.</translation>
        </message>
        <message>
            <source>A table with a row for each true class and a column for each predicted class. The diagonal counts correct predictions; every other cell counts one kind of error.</source>
            <translation>행은 정답, 열은 예측인 표입니다. 대각선은 맞은 것이고 나머지 칸은 각각 한 종류의 오류를 셉니다.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Asks whether two models really differ. It counts the images that only one of them gets right: were they equally good, both counts would be about the same. A p value below 0.05 says that chance is a poor explanation.</source>
            <translation type="vanished">두 모델이 정말 다른지 검정합니다. 한쪽만 맞힌 이미지를 세는데, 실력이 같다면 두 수가 비슷해야 합니다. p값이 0.05보다 작으면 우연으로 보기 어렵습니다.</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>데이터 증강</translation>
        </message>
        <message>
            <source>Backbone</source>
            <translation>베이스(백본)</translation>
        </message>
        <message>
            <source>Base (backbone)</source>
            <translation type="vanished">베이스(백본)</translation>
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
            <source>Classifier</source>
            <translation>분류기</translation>
        </message>
        <message>
            <source>Classifier (head)</source>
            <translation type="vanished">분류기(헤드)</translation>
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
            <translation type="vanished">에포크마다 학습 이미지를 조금씩 바꿉니다: 뒤집기, 회전, 다른 곳 자르기, 밝게 하기. 모델은 파일 수보다 다양한 이미지를 봅니다. 검증과 테스트 이미지는 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>Each training image is randomly changed a little in every epoch: flipped, rotated, cropped, brightened. The model sees more variety than there are files. Validation and test images are not changed.</source>
            <translation>에포크마다 학습 이미지를 무작위로 조금씩 바꿉니다: 반전, 회전, 자르기, 밝기. 모델은 파일 수보다 다양한 이미지를 봅니다. 검증과 테스트 이미지는 바꾸지 않습니다.</translation>
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
            <translation type="vanished">합성곱 베이스의 일부분은 고정시킨 상태로, 나머지 계층과 분류기를 새로 학습시킵니다. 크고 유사성이 높은 데이터셋(가장 좋은 상황)에 쓰고, 작고 유사성이 낮을 때의 절충안이기도 합니다.</translation>
        </message>
        <message>
            <source>Freeze part of the backbone; train the other layers and the classifier. For a large and similar data set, the best case of all. Also a compromise for a small and different data set.</source>
            <translation>합성곱 베이스의 일부분은 고정시킨 상태로, 나머지 계층과 분류기를 새로 학습시킵니다. 크고 유사성이 높은 데이터셋(가장 좋은 상황)에 쓰고, 작고 유사성이 낮을 때의 절충안이기도 합니다.</translation>
        </message>
        <message>
            <source>Freeze the backbone; train only the classifier. For a small data set that is similar to the pretraining images.</source>
            <translation>합성곱 베이스는 고정시키고, 분류기만 새로 학습시킵니다. 작지만 유사성이 높은 데이터셋에 씁니다.</translation>
        </message>
        <message>
            <source>Freeze the convolutional base and train only the classifier anew. For a small data set that is like the pretraining.</source>
            <translation type="vanished">합성곱 베이스는 고정시키고, 분류기만 새로 학습시킵니다. 작지만 유사성이 높은 데이터셋에 씁니다.</translation>
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
            <source>How far the weights move in one step. If it is too large, training is unstable or diverges; if it is too small, training hardly gets anywhere. A pretrained backbone gets a smaller one than the classifier.</source>
            <translation>가중치를 한 번에 바꾸는 크기입니다. 너무 크면 학습이 불안정하거나 발산하고, 너무 작으면 거의 나아지지 않습니다. 사전 학습 베이스에는 분류기보다 작은 값을 씁니다.</translation>
        </message>
        <message>
            <source>How far the weights move in one step. Too large, and training jumps about or diverges; too small, and it does not arrive. A pretrained base gets a smaller one than the classifier.</source>
            <translation type="vanished">가중치를 한 번에 바꾸는 크기입니다. 너무 크면 학습이 흔들리거나 발산하고, 너무 작으면 끝나지 않습니다. 사전 학습 베이스에는 분류기보다 작은 값을 씁니다.</translation>
        </message>
        <message>
            <source>How near your images are to those of the pretraining. Photographs of things and animals are near; X-rays, microscope and satellite pictures are far. With size it decides which strategy is advised.</source>
            <translation type="vanished">이미지가 사전 학습 이미지와 얼마나 비슷한지를 말합니다. 사물과 동물 사진은 가깝고, X선, 현미경, 위성 사진은 멉니다. 크기와 함께 어떤 전략을 권장할지 정합니다.</translation>
        </message>
        <message>
            <source>How similar your images are to the pretraining images. Photographs of objects and animals are similar; X-rays, microscope and satellite images are not. It is measured by how much the pretraining's own answers tell about your classes: 0 % is nothing, 100 % is everything. Together with the size it determines the strategy of the slides.</source>
            <translation>이미지가 사전 학습 이미지와 얼마나 비슷한지를 말합니다. 사물과 동물 사진은 가깝고, X선, 현미경, 위성 사진은 멉니다. 사전 학습의 답이 클래스를 얼마나 알려 주는지로 측정합니다. 0%는 전혀, 100%는 모두 알려 준다는 뜻입니다. 크기와 함께 강의 자료의 전략을 정합니다.</translation>
        </message>
        <message>
            <source>How similar your images are to the pretraining images. Photographs of objects and animals are similar; X-rays, microscope and satellite images are not. Together with the size it determines the recommended strategy.</source>
            <translation type="vanished">이미지가 사전 학습 이미지와 얼마나 비슷한지를 말합니다. 사물과 동물 사진은 가깝고, X선, 현미경, 위성 사진은 멉니다. 크기와 함께 어떤 전략을 권장할지 정합니다.</translation>
        </message>
        <message>
            <source>How the learning rate decreases during training, so that large steps come first and small ones last.</source>
            <translation>학습이 진행되면서 학습률이 줄어드는 방식입니다. 처음에는 크게, 나중에는 섬세하게 바꿉니다.</translation>
        </message>
        <message>
            <source>How the learning rate falls while training goes on, so that large steps come first and fine ones last.</source>
            <translation type="vanished">학습이 진행되면서 학습률이 줄어드는 방식입니다. 처음에는 크게, 나중에는 섬세하게 바꿉니다.</translation>
        </message>
        <message>
            <source>ImageNet</source>
            <translation>ImageNet</translation>
        </message>
        <message>
            <source>Images that are not used for training. They determine which epoch is the best. Because they are used for choices, their results are slightly optimistic.</source>
            <translation>학습에 쓰지 않는 이미지입니다. 에포크가 끝날 때마다 어느 에포크가 최고인지 알려 줍니다. 선택에 쓰이므로 결과가 조금 후합니다.</translation>
        </message>
        <message>
            <source>Images that nothing was learned from or chosen by. Only the result on these may be reported.</source>
            <translation type="vanished">학습에도 선택에도 쓰지 않은 이미지입니다. 이 이미지에 대한 결과만 보고할 수 있습니다.</translation>
        </message>
        <message>
            <source>Images that training does not learn from. After each epoch they tell which epoch is the best one. Because choices are made by them, they are a little too kind.</source>
            <translation type="vanished">학습에 쓰지 않는 이미지입니다. 에포크가 끝날 때마다 어느 에포크가 최고인지 알려 줍니다. 선택에 쓰이므로 결과가 조금 후합니다.</translation>
        </message>
        <message>
            <source>Images that were used neither for training nor for any choice. Report only the results on these.</source>
            <translation>학습에도 선택에도 쓰지 않은 이미지입니다. 이 이미지에 대한 결과만 보고할 수 있습니다.</translation>
        </message>
        <message>
            <source>Input size</source>
            <translation>입력 크기</translation>
        </message>
        <message>
            <source>Keeping part of the network unchanged during training. This is fast, and a small data set cannot spoil what was learned before.</source>
            <translation>네트워크의 일부를 그대로 두는 것입니다. 학습하는 동안 가중치가 바뀌지 않습니다. 빠르고, 작은 데이터셋이 이전에 학습한 내용을 망치지 않습니다.</translation>
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
            <translation type="vanished">네트워크의 일부를 그대로 두는 것입니다. 학습하는 동안 가중치가 바뀌지 않습니다. 빠르고, 작은 데이터셋이 이전에 학습한 내용을 망치지 않습니다.</translation>
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
            <translation type="vanished">정규화</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>정규화</translation>
        </message>
        <message>
            <source>Of all images predicted as this class, the share that really belong to it.</source>
            <translation>이 클래스로 예측한 이미지 중 실제로 이 클래스인 비율입니다.</translation>
        </message>
        <message>
            <source>Of all images that really belong to this class, the share that was found.</source>
            <translation type="vanished">실제로 이 클래스인 이미지 중 찾아낸 비율입니다.</translation>
        </message>
        <message>
            <source>Of all images that really belong to this class, the share that were predicted as it.</source>
            <translation>실제로 이 클래스인 이미지 중 찾아낸 비율입니다.</translation>
        </message>
        <message>
            <source>Of all images that were given this class, the share that really belongs to it.</source>
            <translation type="vanished">이 클래스로 예측한 이미지 중 실제로 이 클래스인 비율입니다.</translation>
        </message>
        <message>
            <source>One number from precision and recall. It is high only where both are.</source>
            <translation type="vanished">정밀도와 재현율을 하나로 합친 값입니다. 둘 다 높을 때만 높습니다.</translation>
        </message>
        <message>
            <source>One pass of the training over every training image.</source>
            <translation type="vanished">모든 학습 이미지를 한 번씩 학습하는 것입니다.</translation>
        </message>
        <message>
            <source>One pass over all training images.</source>
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
            <translation type="vanished">픽셀 값을 네트워크가 학습한 범위로 맞춥니다. 모델마다 값이 다릅니다.</translation>
        </message>
        <message>
            <source>Pixel values are shifted and scaled to the range the network was trained with. Each model has its own values.</source>
            <translation>픽셀 값을 네트워크가 학습한 범위로 맞춥니다. 모델마다 값이 다릅니다.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Precision and recall combined into one number. It is high only if both are.</source>
            <translation>정밀도와 재현율을 하나로 합친 값입니다. 둘 다 높을 때만 높습니다.</translation>
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
            <translation type="vanished">매번 모든 가중치를 조금씩 0 쪽으로 당겨 과적합을 줄입니다.</translation>
        </message>
        <message>
            <source>Pulls all weights slightly toward zero at each step, which counteracts overfitting.</source>
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
            <translation type="vanished">윤곽, 질감, 잎맥처럼 네트워크가 찾도록 학습한 것입니다.</translation>
        </message>
        <message>
            <source>Something the network has learned to detect, such as an edge, a texture or a leaf vein.</source>
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
            <source>Tests whether two models really differ. It counts the images that only one of them classifies correctly: if both were equally good, the two counts would be about the same. A p value below 0.05 means that chance is an unlikely explanation.</source>
            <translation>두 모델이 정말 다른지 검정합니다. 한쪽만 맞힌 이미지를 세는데, 실력이 같다면 두 수가 비슷해야 합니다. p값이 0.05보다 작으면 우연으로 보기 어렵습니다.</translation>
        </message>
        <message>
            <source>The division of the images into training, validation and test. The slides take 60, 20 and 20 percent.</source>
            <translation type="vanished">이미지를 학습, 검증, 테스트로 나누는 것입니다. 강의 자료는 60, 20, 20 퍼센트로 나눕니다.</translation>
        </message>
        <message>
            <source>The division of the images into training, validation and test. The slides use 60, 20 and 20 percent.</source>
            <translation>이미지를 학습, 검증, 테스트로 나누는 것입니다. 강의 자료는 60, 20, 20 퍼센트로 나눕니다.</translation>
        </message>
        <message>
            <source>The first epochs, in which the learning rate rises from near zero so that the large initial errors of the new classifier do not damage the backbone.</source>
            <translation>처음 몇 에포크 동안 학습률을 0 근처에서 서서히 올립니다. 새 분류기의 큰 초기 오차가 베이스를 망치지 않게 합니다.</translation>
        </message>
        <message>
            <source>The first epochs, in which the learning rate rises from near zero, so that the new classifier's first errors do not shake the base.</source>
            <translation type="vanished">처음 몇 에포크 동안 학습률을 0 근처에서 서서히 올립니다. 새 분류기의 초기 오류가 베이스를 흔들지 않게 합니다.</translation>
        </message>
        <message>
            <source>The images from which the weights are learned.</source>
            <translation type="vanished">가중치를 학습하는 데 쓰는 이미지입니다.</translation>
        </message>
        <message>
            <source>The images that are looked at before the weights are changed once. Larger batches are faster and need more memory.</source>
            <translation type="vanished">가중치를 한 번 바꾸기 전에 보는 이미지 묶음입니다. 크면 빠르지만 메모리가 더 필요합니다.</translation>
        </message>
        <message>
            <source>The images that the weights are learned from.</source>
            <translation>가중치를 학습하는 데 쓰는 이미지입니다.</translation>
        </message>
        <message>
            <source>The images used for one update of the weights. Larger batches are faster and need more memory.</source>
            <translation>가중치를 한 번 바꾸기 전에 보는 이미지 묶음입니다. 크면 빠르지만 메모리가 더 필요합니다.</translation>
        </message>
        <message>
            <source>The last part of the network, also called the head. It turns features into one score for each class. A pretrained model gets a new classifier, because your classes are not those of the pretraining.</source>
            <translation>네트워크의 마지막 부분으로, 헤드(head)라고도 합니다. 특징을 클래스별 점수로 바꿉니다. 클래스가 사전 학습 때와 다르므로 사전 학습 모델의 분류기를 새것으로 바꿉니다.</translation>
        </message>
        <message>
            <source>The last part of the network: it turns features into one score for each class. A pretrained model gets a new one here, because your classes are not those of the pretraining.</source>
            <translation type="vanished">네트워크의 마지막 부분으로, 특징을 클래스별 점수로 바꿉니다. 클래스가 사전 학습 때와 다르므로 사전 학습 모델의 분류기를 새것으로 바꿉니다.</translation>
        </message>
        <message>
            <source>The long part of the network that turns an image into features. In the slides it is the convolutional base. It is what pretraining has taught.</source>
            <translation type="vanished">이미지를 특징으로 바꾸는 네트워크의 긴 부분입니다. 강의 자료의 Convolutional base이며, 사전 학습으로 배운 부분입니다.</translation>
        </message>
        <message>
            <source>The main part of the network, which turns an image into features. The slides call it the convolutional base. Its weights come from pretraining.</source>
            <translation>이미지를 특징으로 바꾸는 네트워크의 주된 부분입니다. 강의 자료의 합성곱 베이스(convolutional base)이며, 가중치는 사전 학습에서 옵니다.</translation>
        </message>
        <message>
            <source>The model learns its training images by heart instead of what they have in common. Its sign: training gets better and better while validation gets worse. The remedies are more images, augmentation, or fewer trained layers.</source>
            <translation type="vanished">모델이 공통점이 아니라 학습 이미지 자체를 외우는 것입니다. 학습은 계속 좋아지는데 검증은 나빠지는 것이 신호입니다. 이미지를 늘리거나, 데이터를 증강하거나, 학습할 계층을 줄이면 나아집니다.</translation>
        </message>
        <message>
            <source>The model memorizes its training images instead of learning what they have in common. The sign: training keeps improving while validation gets worse. More images, augmentation or fewer trained layers help.</source>
            <translation>모델이 공통점이 아니라 학습 이미지 자체를 외우는 것입니다. 학습은 계속 좋아지는데 검증은 나빠지는 것이 신호입니다. 이미지를 늘리거나, 데이터를 증강하거나, 학습할 계층을 줄이면 나아집니다.</translation>
        </message>
        <message>
            <source>The number from which all chance is drawn. The same settings with the same seed give the same result again.</source>
            <translation type="vanished">모든 무작위 값의 출발점이 되는 수입니다. 설정과 시드가 같으면 결과도 같습니다.</translation>
        </message>
        <message>
            <source>The number that all random choices start from. The same settings with the same seed give the same result.</source>
            <translation>모든 무작위 값의 출발점이 되는 수입니다. 설정과 시드가 같으면 결과도 같습니다.</translation>
        </message>
        <message>
            <source>The number that training makes smaller. It is large where the model was sure and wrong, and near zero where it was sure and right.</source>
            <translation type="vanished">학습이 줄여 나가는 값입니다. 확신했는데 틀리면 크고, 확신하고 맞으면 0에 가깝습니다.</translation>
        </message>
        <message>
            <source>The number that training minimizes. It is large where the model is confident and wrong, and near zero where it is confident and correct.</source>
            <translation>학습이 줄여 나가는 값입니다. 확신했는데 틀리면 크고, 확신하고 맞으면 0에 가깝습니다.</translation>
        </message>
        <message>
            <source>The parameters of a network after training on another, large data set. A run that starts from them does not have to learn everything from your images.</source>
            <translation>다른 큰 데이터셋으로 미리 학습해 놓은 네트워크의 파라미터입니다. 여기서 시작하면 모든 것을 내 이미지에서 배울 필요가 없습니다.</translation>
        </message>
        <message>
            <source>The parameters of a network as they were after training on another, large data set. A run that starts from them begins with knowledge and not with chance.</source>
            <translation type="vanished">다른 큰 데이터셋으로 미리 학습해 놓은 모델의 파라미터입니다. 여기서 시작하면 무작위가 아니라 지식을 가지고 시작합니다.</translation>
        </message>
        <message>
            <source>The range in which the true accuracy lies with 95 percent certainty. The fewer test images, the wider it is.</source>
            <translation type="vanished">실제 정확도가 95퍼센트 확률로 들어 있는 범위입니다. 테스트 이미지가 적을수록 넓습니다.</translation>
        </message>
        <message>
            <source>The reference: a small network trained from random weights. A pretrained model is worth its size only if it is clearly better on the same test images.</source>
            <translation>모델 성능 검증의 기준이 되는 모델로, 무작위 가중치에서 시작하는 작은 네트워크입니다. 사전 학습 모델은 같은 테스트 이미지에서 이보다 확실히 좋아야 쓸 가치가 있습니다.</translation>
        </message>
        <message>
            <source>The rule that makes a step from the errors of a batch. Adam finds its own size of step for each weight; SGD takes the same for all.</source>
            <translation type="vanished">배치의 오차로 가중치를 바꾸는 규칙입니다. Adam은 가중치마다 크기를 따로 정하고, SGD는 모두 같은 크기를 씁니다.</translation>
        </message>
        <message>
            <source>The rule that updates the weights from the gradients of a batch. Adam adapts the step size of each weight; SGD uses the same for all.</source>
            <translation>배치의 그래디언트로 가중치를 바꾸는 규칙입니다. Adam은 가중치마다 크기를 조절하고, SGD는 모두 같은 크기를 씁니다.</translation>
        </message>
        <message>
            <source>The same object, or nearly the same photograph, is in both the training and the test images. The test accuracy is then too high, because the model has already seen the image.</source>
            <translation>같은 대상이나 거의 같은 사진이 학습과 테스트에 모두 있는 것입니다. 모델이 이미 본 이미지이므로 테스트 정확도가 실제보다 높게 나옵니다.</translation>
        </message>
        <message>
            <source>The same thing, or nearly the same photograph, is both in training and in test. The test accuracy is then too good: the model has seen the answer.</source>
            <translation type="vanished">같은 대상이나 거의 같은 사진이 학습과 테스트에 모두 있는 것입니다. 모델이 답을 이미 보았으므로 테스트 정확도가 실제보다 높게 나옵니다.</translation>
        </message>
        <message>
            <source>The scores of the classifier, scaled so that they add up to 100 percent. A high one means that the model is sure; it does not mean that it is right.</source>
            <translation type="vanished">분류기 점수를 합이 100퍼센트가 되도록 바꾼 값입니다. 높으면 모델이 확신한다는 뜻이지 맞다는 뜻은 아닙니다.</translation>
        </message>
        <message>
            <source>The scores of the classifier, scaled so that they add up to 100 percent. A high value means that the model is confident, not that it is correct.</source>
            <translation>분류기 점수를 합이 100퍼센트가 되도록 바꾼 값입니다. 높으면 모델이 확신한다는 뜻이지 맞다는 뜻은 아닙니다.</translation>
        </message>
        <message>
            <source>The share of images classified correctly. If class sizes differ greatly, also look at the recall and precision of each class.</source>
            <translation>클래스를 맞힌 이미지의 비율입니다. 클래스 크기가 많이 다르면 클래스별 재현율과 정밀도도 보세요.</translation>
        </message>
        <message>
            <source>The share of images whose class was found. Where classes differ much in size, look at recall and precision of each as well.</source>
            <translation type="vanished">클래스를 맞힌 이미지의 비율입니다. 클래스 크기가 많이 다르면 클래스별 재현율과 정밀도도 보세요.</translation>
        </message>
        <message>
            <source>The side, in pixels, of the square that the network sees. Pretrained models are best near the size they were trained with; far below it they can be worse than the baseline.</source>
            <translation type="vanished">네트워크가 보는 정사각형의 한 변(픽셀)입니다. 사전 학습 모델은 학습했던 크기 근처에서 가장 좋고, 훨씬 작으면 기준 모델보다 나쁠 수 있습니다.</translation>
        </message>
        <message>
            <source>The side, in pixels, of the square that the network sees. Pretrained models work best near the size they were trained with; far below it they can be worse than the baseline.</source>
            <translation>네트워크가 보는 정사각형의 한 변(픽셀)입니다. 사전 학습 모델은 학습했던 크기 근처에서 가장 좋고, 훨씬 작으면 기준 모델보다 나쁠 수 있습니다.</translation>
        </message>
        <message>
            <source>The start of a network that knows nothing yet. All it will know it has to learn from your images.</source>
            <translation type="vanished">아무것도 모르는 네트워크의 출발점입니다. 모든 것을 주어진 이미지에서 학습해야 합니다.</translation>
        </message>
        <message>
            <source>The starting point of a network that has not been trained. It has to learn everything from your images.</source>
            <translation>아무것도 모르는 네트워크의 출발점입니다. 모든 것을 주어진 이미지에서 학습해야 합니다.</translation>
        </message>
        <message>
            <source>The state of a run saved on disk. An interrupted run continues from it as if nothing had happened.</source>
            <translation>디스크에 저장한 실험의 상태입니다. 중단된 실험을 아무 일도 없었던 것처럼 이어 갈 수 있습니다.</translation>
        </message>
        <message>
            <source>The state of a training on disk. With it an interrupted run goes on as if nothing had happened.</source>
            <translation type="vanished">디스크에 저장한 학습 상태입니다. 중단된 실험을 아무 일도 없었던 것처럼 이어 갈 수 있습니다.</translation>
        </message>
        <message>
            <source>The training images come in a different order in each epoch, so that the model cannot learn the order.</source>
            <translation>모델이 순서를 외우지 못하도록 에포크마다 학습 이미지의 순서를 섞습니다.</translation>
        </message>
        <message>
            <source>The training images come in another order in each epoch, so that the order of the answers is not remembered.</source>
            <translation type="vanished">정답의 순서를 기억하는 것을 방지하기 위해 에포크마다 학습 이미지의 순서를 섞습니다.</translation>
        </message>
        <message>
            <source>The yardstick: a small network that starts from random weights. A pretrained model is only worth its size where it is clearly better than this one on the same test images.</source>
            <translation type="vanished">모델 성능 검증의 기준이 되는 모델로, 무작위 가중치에서 시작하는 작은 네트워크입니다. 사전 학습 모델은 같은 테스트 이미지에서 이보다 확실히 좋아야 쓸 가치가 있습니다.</translation>
        </message>
        <message>
            <source>Train the whole model anew. For a large data set that is unlike the pretraining. Starting from pretrained weights is still better than starting from random ones.</source>
            <translation type="vanished">전체 모델을 새로 학습시킵니다. 크고 유사성이 낮은 데이터셋에 씁니다. 그래도 사전 학습 가중치로 시작하는 것이 무작위로 시작하는 것보다 유리합니다.</translation>
        </message>
        <message>
            <source>Train the whole model. For a large data set that differs from the pretraining images. Starting from pretrained weights is still better than starting from random ones.</source>
            <translation>전체 모델을 새로 학습시킵니다. 크고 유사성이 낮은 데이터셋에 씁니다. 그래도 사전 학습 가중치로 시작하는 것이 무작위로 시작하는 것보다 유리합니다.</translation>
        </message>
        <message>
            <source>Training a pretrained network further on your own images, with a small learning rate so that it does not forget what it has learned.</source>
            <translation>사전 학습된 네트워크를 내 이미지로 더 학습시키는 것입니다. 이전에 학습한 내용을 잊지 않도록 작은 학습률을 씁니다.</translation>
        </message>
        <message>
            <source>Training a pretrained network further on your own images, with a small learning rate, lest it forget what it has learned.</source>
            <translation type="vanished">사전 학습된 네트워크를 내 이미지로 더 학습시키는 것입니다. 이전에 학습한 내용을 잊지 않도록 작은 학습률을 씁니다.</translation>
        </message>
        <message>
            <source>Training ends by itself when validation has not become better for some epochs. The weights of the best epoch are kept.</source>
            <translation type="vanished">검증 결과가 몇 에포크 동안 나아지지 않으면 학습을 스스로 끝냅니다. 최고 에포크의 가중치를 보관합니다.</translation>
        </message>
        <message>
            <source>Training fails because the loss grows without bound. Usually the learning rate is too large.</source>
            <translation>손실이 끝없이 커지며 학습이 잘못되는 것입니다. 대개 학습률이 너무 큽니다.</translation>
        </message>
        <message>
            <source>Training goes wrong: the loss grows without end. Usually the learning rate is too large.</source>
            <translation type="vanished">손실이 끝없이 커지며 학습이 잘못되는 것입니다. 대개 학습률이 너무 큽니다.</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>학습 이미지</translation>
        </message>
        <message>
            <source>Training stops automatically when validation has not improved for a number of epochs. The weights of the best epoch are kept.</source>
            <translation>검증 결과가 몇 에포크 동안 나아지지 않으면 학습을 스스로 끝냅니다. 최고 에포크의 가중치를 보관합니다.</translation>
        </message>
        <message>
            <source>Transfer learning</source>
            <translation>전이 학습</translation>
        </message>
        <message>
            <source>Using a model that was trained on a similar, much larger problem as the start for your own. What it learned about edges, textures and shapes need not be learned again, so a few hundred images can be enough.</source>
            <translation type="vanished">풀고자 하는 문제와 비슷하고 훨씬 큰 문제로 사전 학습된 모델을 이용하는 것입니다. 윤곽, 질감, 모양을 다시 학습하지 않아도 되므로 이미지 몇백 장으로도 충분할 수 있습니다.</translation>
        </message>
        <message>
            <source>Using a model that was trained on a similar, much larger problem as the starting point for your own. What it has learned about edges, textures and shapes need not be learned again, so a few hundred images can be enough.</source>
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
        <name>group_editor</name>
        <message>
            <source>Agreement with how the images look: {share}</source>
            <translation>이미지 모습과의 일치도: {share}</translation>
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
            <translation type="vanished">강의 자료와 같은 형식으로 에포크마다 손실, 정확도, 걸린 시간을 기록합니다. 복사하고 저장할 수 있습니다.</translation>
        </message>
        <message>
            <source>A card for each kind of finding, with a count. Choose one to see its images.</source>
            <translation>결과 종류마다 개수가 적힌 카드가 있습니다. 선택하면 이미지를 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>A click on a heading sorts. Check two runs with Space to compare them; the first one checked is the yardstick. Enter opens a run's curves.</source>
            <translation type="vanished">제목을 클릭하면 정렬합니다. 스페이스 키로 두 실험을 선택하여 비교하며, 먼저 선택한 쪽이 기준입니다. Enter로 실험의 곡선을 엽니다.</translation>
        </message>
        <message>
            <source>A complete set of settings that work together. Recommended aims at good results on your computer. Slides uses the settings of the lecture, so that its results can be reproduced.</source>
            <translation>서로 맞춰 놓은 설정 묶음입니다. 권장은 이 컴퓨터에서 좋은 결과를 내도록 만든 것이고, 강의 자료는 강의의 설정을 그대로 써서 결과를 재현합니다.</translation>
        </message>
        <message>
            <source>A number saves time where the frozen part of the network is run once for each view and its output kept. Unlimited is better against overfitting.</source>
            <translation>수를 정하면 고정된 부분을 변형마다 한 번만 계산해 보관하므로 시간이 절약됩니다. 무제한은 과적합을 더 잘 막습니다.</translation>
        </message>
        <message>
            <source>A number saves time where the frozen part of the network is run once for every version and kept. Endless is better against overfitting.</source>
            <translation type="vanished">수를 정하면 고정된 부분을 변형마다 한 번만 계산해 보관하므로 시간이 절약됩니다. 무제한은 과적합을 더 잘 막습니다.</translation>
        </message>
        <message>
            <source>A row for each class: how many images it has in each subset, and what is wrong with it. Choose a row to see its images. Classes of very different size make the overall accuracy misleading.</source>
            <translation type="vanished">클래스마다 세트별 이미지 수와 문제를 보여 줍니다. 행을 선택하면 이미지를 볼 수 있습니다. 클래스 크기가 많이 다르면 전체 정확도만으로는 오해하기 쉽습니다.</translation>
        </message>
        <message>
            <source>A row for each true class, a column for each answer. The diagonal is right, all else are mistakes. Arrow keys move from cell to cell, Enter shows a cell's images, plus and minus change the size.</source>
            <translation type="vanished">행은 정답, 열은 예측입니다. 대각선은 맞은 것, 나머지는 틀린 것입니다. 화살표 키로 칸을 옮기고, Enter로 그 칸의 이미지를 보고, +와 −로 크기를 바꿉니다.</translation>
        </message>
        <message>
            <source>A run that was interrupted goes on after its last complete epoch, with the same numbers as if it had never stopped.</source>
            <translation type="vanished">중단된 실험은 마지막으로 끝난 에포크 다음부터, 멈춘 적이 없는 것과 같은 값으로 이어집니다.</translation>
        </message>
        <message>
            <source>A sentence on what has just happened. It goes by itself after some seconds; its button acts on it.</source>
            <translation type="vanished">방금 일어난 일을 알려 줍니다. 몇 초 뒤 사라지며 단추로 바로 처리할 수 있습니다.</translation>
        </message>
        <message>
            <source>Active models</source>
            <translation>활성 모델</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>대기열에 추가</translation>
        </message>
        <message>
            <source>Adds a run with these settings to the end of the queue. The queue is on the Training page; its runs are trained one after the other, even while you are away.</source>
            <translation>이 설정의 실험을 대기열 끝에 넣습니다. 대기열은 학습 단계에 있으며, 자리를 비워도 차례로 학습합니다.</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>조언</translation>
        </message>
        <message>
            <source>All runs in this workspace, newest first. Enter opens a run, F2 renames it, and Delete moves it to the trash, which can be undone. Right-click for more actions, such as reusing its settings.</source>
            <translation>이 작업 폴더의 모든 실험을 최신순으로 보여 줍니다. Enter는 열기, F2는 이름 바꾸기, Delete는 휴지통으로 옮기기이며 되돌릴 수 있습니다. 오른쪽 클릭하면 설정 다시 사용 등 더 많은 동작이 있습니다.</translation>
        </message>
        <message>
            <source>All trainings of this workspace, the newest first. Enter opens a run, F2 renames it, Delete moves it to the trash, from which it can be brought back. A right click shows more, such as using its settings again.</source>
            <translation type="vanished">이 작업 폴더의 모든 학습을 최신순으로 보여 줍니다. Enter는 열기, F2는 이름 바꾸기, Delete는 휴지통으로 옮기기이며 되돌릴 수 있습니다. 오른쪽 클릭하면 설정 다시 사용 등 더 많은 동작이 있습니다.</translation>
        </message>
        <message>
            <source>An interrupted run continues after its last complete epoch, with the same results as if it had never stopped.</source>
            <translation type="vanished">중단된 실험은 마지막으로 끝난 에포크 다음부터, 멈춘 적이 없는 것과 같은 결과로 이어집니다.</translation>
        </message>
        <message>
            <source>An interrupted run continues where it was saved last, at most a minute before, with the same results as if it had never stopped.</source>
            <translation>중단된 실험은 마지막으로 저장된 곳(길어야 1분 전)에서 이어지며, 멈춘 적이 없는 것과 같은 결과를 냅니다.</translation>
        </message>
        <message>
            <source>Anywhere is the slides' choice. Any size changes the images most and suits data sets with things of different size.</source>
            <translation type="vanished">강의 자료는 임의 위치를 씁니다. 임의 크기는 이미지를 가장 많이 바꾸며 대상의 크기가 다양한 데이터셋에 알맞습니다.</translation>
        </message>
        <message>
            <source>Asks what to keep: the weights of the best epoch, those of the last epoch, or nothing. Training ends after the current batch and the kept weights are tested. You can continue the run later.</source>
            <translation>무엇을 보관할지 묻습니다: 최고 에포크의 가중치, 마지막 에포크의 가중치, 또는 버리기. 현재 배치가 끝나면 학습을 끝내고 보관한 것을 테스트합니다. 나중에 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Asks what to keep: the weights of the best epoch, those of the last one, or nothing. The training ends after the current batch, and what is kept is tested. The run can be continued later.</source>
            <translation type="vanished">무엇을 보관할지 묻습니다: 최고 에포크의 가중치, 마지막 에포크의 가중치, 또는 버리기. 현재 배치가 끝나면 학습을 끝내고 보관한 것을 테스트합니다. 나중에 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>Back to the recipe</source>
            <translation type="vanished">레시피로 되돌리기</translation>
        </message>
        <message>
            <source>Below some hundred images the statistics of small batches are mostly noise. The slides use those of the batch.</source>
            <translation type="vanished">이미지가 수백 장보다 적으면 작은 배치의 통계는 대부분 잡음입니다. 강의 자료는 배치의 통계를 씁니다.</translation>
        </message>
        <message>
            <source>Brings back the split as it was before.</source>
            <translation>이전 분할로 되돌립니다.</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>보정</translation>
        </message>
        <message>
            <source>Cancel the evaluation</source>
            <translation>평가 취소</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>점검</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>다시 검사</translation>
        </message>
        <message>
            <source>Check the data</source>
            <translation>데이터 점검</translation>
        </message>
        <message>
            <source>Choose a folder that has one sub-folder of images for each class. Every image is opened once and checked; your files are never changed. Then look at the classes, mend what is said to be wrong, and see how the images are divided.</source>
            <translation type="vanished">클래스마다 하위 폴더가 하나씩 있는 폴더를 선택하세요. 모든 이미지를 한 번 열어 검사하며 파일은 바꾸지 않습니다. 그다음 클래스를 살펴보고, 알려 주는 문제를 고치고, 이미지가 어떻게 나뉘는지 확인하세요.</translation>
        </message>
        <message>
            <source>Choose a folder with one subfolder of images for each class. Every image is opened once and checked; your files are never changed. Then look through the classes, fix the problems listed, and check how the images are split.</source>
            <translation>클래스마다 하위 폴더가 하나씩 있는 폴더를 선택하세요. 모든 이미지를 한 번 열어 검사하며 파일은 바꾸지 않습니다. 그다음 클래스를 살펴보고, 알려 주는 문제를 고치고, 이미지가 어떻게 나뉘는지 확인하세요.</translation>
        </message>
        <message>
            <source>Choose a model to train</source>
            <translation>학습할 모델 선택</translation>
        </message>
        <message>
            <source>Choose a model, then how much of it to train. The slides' recommendation for your data set is marked. The settings start from a recipe that works; change them when you have a reason to. Then press Train.</source>
            <translation type="vanished">모델을 고르고 얼마나 학습시킬지 정하세요. 데이터셋에 대한 강의 자료의 권장 전략이 표시됩니다. 설정은 검증된 레시피로 시작하며, 이유가 있을 때만 바꾸세요. 그다음 학습 시작을 누릅니다.</translation>
        </message>
        <message>
            <source>Choose a model, then how much of it to train. What is recommended for your data set is marked. The settings start from a recipe that works; change them when you have a reason to. Then press Train.</source>
            <translation>모델을 고르고 얼마나 학습시킬지 정하세요. 데이터셋에 권장하는 것이 표시됩니다. 설정은 검증된 레시피로 시작하며, 이유가 있을 때만 바꾸세요. 그다음 학습 시작을 누릅니다.</translation>
        </message>
        <message>
            <source>Choose a network, then how much of it is to learn. What the slides advise for your data set is marked. The settings below begin with a recipe that works; change them when you know why. Then press Train.</source>
            <translation type="vanished">네트워크를 고르고 얼마나 학습시킬지 정하세요. 데이터셋에 대한 강의 자료의 권장 전략이 표시됩니다. 설정은 검증된 레시피로 시작하며, 이유가 있을 때만 바꾸세요. 그다음 학습 시작을 누릅니다.</translation>
        </message>
        <message>
            <source>Choose data</source>
            <translation>데이터 선택</translation>
        </message>
        <message>
            <source>Choose how to recognize images that show the same leaf, person or part. A rule that the data suggest is offered; nothing is applied until you repair the split. A pattern is a regular expression whose first group names the thing; a table has the columns file and group.</source>
            <translation>같은 잎, 사람, 부품의 이미지를 알아보는 방법입니다. 데이터에서 얻은 단서를 제안하며, 분할을 바로잡기 전에는 아무것도 적용되지 않습니다. 패턴은 첫 번째 그룹이 대상의 이름인 정규식이고, 표에는 file 열과 group 열이 있습니다.</translation>
        </message>
        <message>
            <source>Choose one with the arrow keys and Enter to see its answers again.</source>
            <translation type="vanished">화살표 키와 Enter로 하나를 선택하면 예측을 다시 봅니다.</translation>
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
            <source>Click a column title to sort. Check two or more runs with Space to compare them; the first is the reference. Enter opens a run's curves.</source>
            <translation>열 제목을 클릭하면 정렬됩니다. 스페이스로 실험을 두 개 이상 선택하면 비교합니다. 첫 번째가 기준입니다. Enter를 누르면 실험의 곡선이 열립니다.</translation>
        </message>
        <message>
            <source>Click a column title to sort. Check two runs with Space to compare them; the first is the reference. Enter opens a run's curves.</source>
            <translation type="vanished">제목을 클릭하면 정렬합니다. 스페이스 키로 두 실험을 선택하여 비교하며, 먼저 선택한 쪽이 기준입니다. Enter로 실험의 곡선을 엽니다.</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Complete settings that fit together. Recommended is made for good results on your computer; Slides repeats the settings of the lecture, so that its numbers can be reproduced.</source>
            <translation type="vanished">서로 맞춰 놓은 설정 묶음입니다. 권장은 이 컴퓨터에서 좋은 결과를 내도록 만든 것이고, 강의 자료는 강의의 설정을 그대로 써서 결과를 재현합니다.</translation>
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
            <source>Continue training</source>
            <translation>이어서 학습</translation>
        </message>
        <message>
            <source>Continues this run after its last complete epoch, with the same numbers as if it had never stopped.</source>
            <translation type="vanished">마지막으로 끝난 에포크 다음부터, 멈춘 적이 없는 것과 같은 값으로 이 실험을 계속합니다.</translation>
        </message>
        <message>
            <source>Continues this run after its last complete epoch, with the same results as if it had never stopped.</source>
            <translation type="vanished">마지막으로 끝난 에포크 다음부터, 멈춘 적이 없는 것과 같은 결과로 이 실험을 계속합니다.</translation>
        </message>
        <message>
            <source>Continues this run where it was saved last, with the same results as if it had never stopped.</source>
            <translation>이 실험을 마지막으로 저장된 곳에서 이어서 학습하며, 멈춘 적이 없는 것과 같은 결과를 냅니다.</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>커버리지</translation>
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
            <source>Differences</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Drop a folder here or choose one. It needs one sub-folder for each class, or folders named train, val and test with the classes inside. With the sample data everything can be tried at once.</source>
            <translation type="vanished">폴더를 놓거나 선택하세요. 클래스마다 하위 폴더가 하나씩 있거나, 클래스가 들어 있는 train, val, test 폴더가 있어야 합니다. 예제 데이터로 모든 기능을 바로 써 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Drop a folder here or choose one. It needs one subfolder for each class, or folders named train, val and test that contain the class folders. The sample data let you try everything right away.</source>
            <translation>폴더를 놓거나 선택하세요. 클래스마다 하위 폴더가 하나씩 있거나, 클래스가 들어 있는 train, val, test 폴더가 있어야 합니다. 예제 데이터로 모든 기능을 바로 써 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Drop, paste or open an image, and every checked model says what it sees and how sure it is.</source>
            <translation type="vanished">이미지를 놓거나 붙여 넣거나 열면, 선택한 모델마다 무엇을 보는지와 얼마나 확신하는지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Drop, paste or open an image. Every active model shows its prediction and how confident it is.</source>
            <translation>이미지를 놓거나 붙여 넣거나 열면, 선택한 모델마다 예측과 확신하는 정도를 보여 줍니다.</translation>
        </message>
        <message>
            <source>Each point is an image; the model sees those that lie close together as alike. Drag around some points to list them, or press Enter for those in view; arrow keys move the map, plus and minus zoom. A point of one class among those of another is often mislabeled or misclassified.</source>
            <translation>점 하나가 이미지 한 장이며, 가까이 있는 점은 모델이 비슷하게 보는 이미지입니다. 점들의 둘레를 끌거나 Enter 키를 누르면 목록에 표시됩니다. 화살표 키로 이동하고 +와 −로 확대·축소합니다. 다른 클래스 사이에 있는 점은 레이블이 틀렸거나 잘못 분류된 경우가 많습니다.</translation>
        </message>
        <message>
            <source>Each row holds images that belong together. Use the Left and Right arrow keys to choose an image of the row, and Enter to enlarge it.</source>
            <translation>각 행에는 함께 묶이는 이미지가 있습니다. 왼쪽·오른쪽 화살표 키로 행의 이미지를 고르고 Enter 키로 크게 봅니다.</translation>
        </message>
        <message>
            <source>Editing a job of the queue</source>
            <translation type="vanished">대기열 작업 편집</translation>
        </message>
        <message>
            <source>Editing a queued run</source>
            <translation>대기열 실험 편집</translation>
        </message>
        <message>
            <source>Ends the evaluation under way; nothing is kept of it.</source>
            <translation type="vanished">진행 중인 평가를 끝냅니다. 아무것도 보관하지 않습니다.</translation>
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
            <source>Evaluates any saved model on any folder of images whose class folders have the names of the model's classes. The result is kept in the workspace and listed with the runs.</source>
            <translation>저장된 모델을, 클래스 폴더 이름이 모델의 클래스와 같은 이미지 폴더로 측정합니다. 결과는 작업 폴더에 보관되고 실험 목록에 나타납니다.</translation>
        </message>
        <message>
            <source>Evaluates the kept weights on the test images without further training.</source>
            <translation>더 학습하지 않고, 보관된 가중치를 테스트 이미지로 측정합니다.</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>Every checked model answers, so that a baseline and a pretrained model can be seen side by side on the same image. A model file from elsewhere can be added.</source>
            <translation type="vanished">선택한 모델이 모두 예측하므로 같은 이미지에서 기준 모델과 사전 학습 모델을 나란히 볼 수 있습니다. 다른 곳의 모델 파일도 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>Every checked model makes a prediction, so that you can compare a baseline and a pretrained model on the same image. You can also add a model file from elsewhere.</source>
            <translation>선택한 모델이 모두 예측하므로 같은 이미지에서 기준 모델과 사전 학습 모델을 나란히 볼 수 있습니다. 다른 곳의 모델 파일도 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>Every figure of the test with the range in which it lies with 95 % confidence on other images of the kind. Where images belong together, whole groups are drawn for the range, which is wider then. Balanced accuracy counts a rare class as much as a frequent one.</source>
            <translation>테스트의 모든 지표와, 같은 종류의 다른 이미지에서 95% 신뢰수준으로 예상되는 범위입니다. 함께 묶이는 이미지가 있으면 그룹 단위로 다시 뽑으므로 범위가 더 넓어집니다. 균형 정확도는 드문 클래스도 흔한 클래스와 같은 비중으로 셉니다.</translation>
        </message>
        <message>
            <source>Explains the control that has the focus. F1 opens it and Esc closes it; the glossary can be searched.</source>
            <translation type="vanished">선택한 항목을 설명합니다. F1로 열고 Esc로 닫으며 용어집을 검색할 수 있습니다.</translation>
        </message>
        <message>
            <source>Explains the selected control. F1 opens the help and Esc closes it. You can search the glossary.</source>
            <translation>선택한 항목을 설명합니다. F1로 열고 Esc로 닫으며 용어집을 검색할 수 있습니다.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>지표</translation>
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
            <source>Find</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>Find a batch size</source>
            <translation>배치 크기 찾기</translation>
        </message>
        <message>
            <source>Find a learning rate</source>
            <translation>학습률 찾기</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>First weights</source>
            <translation type="vanished">초기 가중치</translation>
        </message>
        <message>
            <source>Four cases, by the size of your data set and by how like it is to the images of the pretraining. The size is counted; say with the slider how similar your images are, and the case and its strategy follow.</source>
            <translation type="vanished">데이터셋의 크기와 사전 학습 이미지와의 유사성에 따른 네 가지 경우입니다. 크기는 세어서 정하고, 유사성은 슬라이더로 알려 주면 경우와 전략이 정해집니다.</translation>
        </message>
        <message>
            <source>Four cases, by the size of your data set and its similarity to the pretraining images. The size is counted. Use the slider to say how similar your images are; the case and its strategy follow.</source>
            <translation type="vanished">데이터셋의 크기와 사전 학습 이미지와의 유사성에 따른 네 가지 경우입니다. 크기는 세어서 정하고, 유사성은 슬라이더로 알려 주면 경우와 전략이 정해집니다.</translation>
        </message>
        <message>
            <source>Gives every setting that differs from the recipe the recipe's value again. It can be undone.</source>
            <translation type="vanished">레시피와 다른 설정을 모두 레시피 값으로 되돌립니다. 실행 취소할 수 있습니다.</translation>
        </message>
        <message>
            <source>Goes to the next step. Not available while the data set has errors.</source>
            <translation>다음 단계로 갑니다. 데이터셋에 오류가 있으면 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>Goes to the setting that keeps training from starting or that may cause trouble.</source>
            <translation>학습을 시작하지 못하게 하거나 문제를 일으킬 수 있는 설정으로 갑니다.</translation>
        </message>
        <message>
            <source>Half the side is four times as fast. For fine differences take at least the size of the pretraining, mostly 224.</source>
            <translation type="vanished">한 변이 절반이면 네 배 빠릅니다. 미세한 차이를 구별하려면 적어도 사전 학습 크기(대개 224)를 쓰세요.</translation>
        </message>
        <message>
            <source>Half the side is four times as fast. For fine differences use at least the size of the pretraining, mostly 224.</source>
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
            <translation type="vanished">에포크마다 가중치를 바꾸는 크기입니다. 실선은 분류기, 점선은 학습하는 베이스입니다. 선이 바닥에 붙으면 마지막 에포크에서는 거의 배우지 못합니다.</translation>
        </message>
        <message>
            <source>How many of the images are for training, validation and test. Two shares are set and the third is the rest. The seed decides which image goes where; leave it, so that runs can be compared.</source>
            <translation type="vanished">학습, 검증, 테스트에 쓸 이미지의 비율입니다. 둘을 정하면 나머지가 셋째가 됩니다. 시드가 어느 이미지가 어디로 갈지 정하며, 실험을 비교하려면 그대로 두세요.</translation>
        </message>
        <message>
            <source>How many settings are shown. Those that differ from the recipe, or have a problem, are always shown.</source>
            <translation type="vanished">보여 줄 설정의 범위입니다. 레시피와 다르거나 문제가 있는 설정은 항상 보입니다.</translation>
        </message>
        <message>
            <source>How much of the network is trained on your images. Gray stages are frozen, colored ones are trained. For strategy 2, move the boundary with the mouse or the arrow keys. The strategy that suits your data set is marked as recommended.</source>
            <translation>네트워크에서 얼마나 학습시킬지 정합니다. 회색 스테이지는 고정, 색이 있는 스테이지는 학습입니다. 전략 2는 마우스나 화살표 키로 경계를 옮길 수 있습니다. 데이터셋에 알맞은 전략에 권장 표시가 있습니다.</translation>
        </message>
        <message>
            <source>How much of the network learns from your images. Grey parts of the picture are frozen, coloured ones learn. For strategy 2 the border can be moved with the mouse or the arrow keys. The one that suits your data set is marked as suggested.</source>
            <translation type="vanished">네트워크에서 얼마나 학습시킬지 정합니다. 그림의 회색은 고정, 색이 있는 부분은 학습입니다. 전략 2는 마우스나 화살표 키로 경계를 옮길 수 있습니다. 데이터셋에 알맞은 전략에 권장 표시가 있습니다.</translation>
        </message>
        <message>
            <source>How the images are split into training, validation and test. When you change one share, the others follow. The seed decides which image goes where; keep it so that runs stay comparable.</source>
            <translation>이미지를 학습, 검증, 테스트로 나누는 비율입니다. 하나를 바꾸면 나머지가 따라 바뀝니다. 시드가 어느 이미지가 어디로 갈지 정하며, 실험을 비교하려면 그대로 두세요.</translation>
        </message>
        <message>
            <source>How well a model does on test images that it was not trained on. Check two or more runs to compare them on the same images, and look at the misclassified images: they tell you more than the accuracy does.</source>
            <translation>학습에 쓰지 않은 테스트 이미지에서 모델이 얼마나 잘하는지 보여 줍니다. 실험을 두 개 이상 선택하면 같은 이미지로 비교합니다. 오분류된 이미지를 살펴보세요. 정확도보다 많은 것을 알려 줍니다.</translation>
        </message>
        <message>
            <source>How well a model does on test images that it was not trained on. Check two runs to compare them on the same images, and look at the misclassified images: they tell you more than the accuracy does.</source>
            <translation type="vanished">학습에 쓰지 않은 테스트 이미지로 모델을 평가합니다. 두 실험을 선택하면 같은 이미지에서 비교합니다. 잘못 분류된 이미지도 살펴보세요. 정확도보다 더 많은 것을 알려 줍니다.</translation>
        </message>
        <message>
            <source>If memory runs out, halve it. If you change it much, change the learning rate in the same direction.</source>
            <translation>메모리가 부족하면 절반으로 줄이세요. 많이 바꾸면 학습률도 같은 방향으로 바꾸세요.</translation>
        </message>
        <message>
            <source>If the loss jumps up and down or grows, take a third of it. If the curves are nearly flat from the beginning, take three times as much.</source>
            <translation type="vanished">손실이 오르내리거나 커지면 3분의 1로 줄이세요. 처음부터 곡선이 거의 평평하면 세 배로 늘리세요.</translation>
        </message>
        <message>
            <source>If the loss jumps up and down or grows, use a third of it. If the curves are nearly flat from the beginning, use three times as much.</source>
            <translation>손실이 오르내리거나 커지면 3분의 1로 줄이세요. 처음부터 곡선이 거의 평평하면 세 배로 늘리세요.</translation>
        </message>
        <message>
            <source>Images looked at before</source>
            <translation type="vanished">이전에 본 이미지</translation>
        </message>
        <message>
            <source>Images of a class</source>
            <translation>클래스의 이미지</translation>
        </message>
        <message>
            <source>Images side by side</source>
            <translation>나란히 놓인 이미지</translation>
        </message>
        <message>
            <source>Images that show the same thing</source>
            <translation>같은 대상을 찍은 이미지</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>진행 중인 작업</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>초기 가중치</translation>
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation>중단된 실험</translation>
        </message>
        <message>
            <source>It costs one pass over the images. The slides begin at random.</source>
            <translation type="vanished">이미지를 한 번 훑는 시간이 듭니다. 강의 자료는 무작위로 시작합니다.</translation>
        </message>
        <message>
            <source>It has no effect where the whole backbone is frozen. With strategy 1 and 2 a value from 0.05 to 0.2 is usual.</source>
            <translation>베이스를 모두 고정하면 영향이 없습니다. 전략 1과 2에서는 보통 0.05~0.2를 씁니다.</translation>
        </message>
        <message>
            <source>It has no effect where the whole base is frozen. With strategy 1 and 2 a value from 0.05 to 0.2 is usual.</source>
            <translation type="vanished">베이스를 모두 고정하면 영향이 없습니다. 전략 1과 2에서는 보통 0.05~0.2를 씁니다.</translation>
        </message>
        <message>
            <source>It must be at least as large as the input. The margin between the two is what a random crop can move in.</source>
            <translation>입력보다 작을 수 없습니다. 둘의 차이만큼 무작위 자르기가 움직일 수 있습니다.</translation>
        </message>
        <message>
            <source>It must be at least as large as the input. The room between the two is what a random cut can move in.</source>
            <translation type="vanished">입력보다 작을 수 없습니다. 둘의 차이만큼 무작위 자르기가 움직일 수 있습니다.</translation>
        </message>
        <message>
            <source>It pays for large networks and large batches. Batch size and learning rate stay as they are: more GPUs change the time, not the training.</source>
            <translation>네트워크와 배치가 클수록 효과가 있습니다. 배치 크기와 학습률은 그대로입니다. GPU가 늘면 시간만 줄고 학습은 달라지지 않습니다.</translation>
        </message>
        <message>
            <source>Keep those of the pretraining, which also takes half the time and memory, unless batches are large and the images very different. The slides use those of the batch.</source>
            <translation type="vanished">배치가 크고 이미지가 사전 학습과 아주 다른 경우가 아니라면 사전 학습의 통계를 유지하십시오. 시간과 메모리도 절반쯤만 듭니다. 슬라이드는 배치의 통계를 씁니다.</translation>
        </message>
        <message>
            <source>Keep those of the pretraining, which also takes less time and half the memory, unless batches are large and the images very different. The slides use those of the batch.</source>
            <translation>배치가 크고 이미지가 사전 학습과 아주 다른 경우가 아니라면 사전 학습의 통계를 유지하십시오. 시간도 덜 들고 메모리는 절반이면 됩니다. 슬라이드는 배치의 통계를 씁니다.</translation>
        </message>
        <message>
            <source>Keeps the model from relying on one spot alone. 10 to 25 percent are usual.</source>
            <translation>모델이 한곳에만 의존하지 않게 합니다. 보통 10~25퍼센트입니다.</translation>
        </message>
        <message>
            <source>Leads to the next step. It is off while the data set has an error.</source>
            <translation type="vanished">다음 단계로 갑니다. 데이터셋에 오류가 있으면 꺼져 있습니다.</translation>
        </message>
        <message>
            <source>Leads to the setting that keeps the training from starting, or that may mislead.</source>
            <translation type="vanished">학습을 시작하지 못하게 하거나 오해를 부를 수 있는 설정으로 갑니다.</translation>
        </message>
        <message>
            <source>Leads to what this run is worth on the test images.</source>
            <translation type="vanished">이 실험의 테스트 결과로 갑니다.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>Leave it at 0 where the color tells the classes apart.</source>
            <translation>색으로 클래스를 구별한다면 0으로 두세요.</translation>
        </message>
        <message>
            <source>Leave it at 0 where the colour tells the classes apart.</source>
            <translation type="vanished">색으로 클래스를 구별한다면 0으로 두세요.</translation>
        </message>
        <message>
            <source>Leave it on automatic. Keeping costs room on the disk and saves time in every epoch after the first; the result is the same.</source>
            <translation type="vanished">자동으로 두세요. 보관하면 디스크 공간이 들지만 둘째 에포크부터 시간이 절약되고 결과는 같습니다.</translation>
        </message>
        <message>
            <source>Leave it on automatic. Keeping takes room on the disk and saves time in every epoch after the first; the result is the same.</source>
            <translation>자동으로 두세요. 보관하면 디스크 공간이 들지만 둘째 에포크부터 시간이 절약되고 결과는 같습니다.</translation>
        </message>
        <message>
            <source>Looks for images that were added, changed or removed since. Images that are as they were are not opened again, so it is quick.</source>
            <translation type="vanished">그동안 추가, 변경, 삭제된 이미지를 찾습니다. 그대로인 이미지는 다시 열지 않으므로 빠릅니다.</translation>
        </message>
        <message>
            <source>Looks for images that were added, changed or removed. Unchanged images are not opened again, so this is quick.</source>
            <translation>그동안 추가, 변경, 삭제된 이미지를 찾습니다. 그대로인 이미지는 다시 열지 않으므로 빠릅니다.</translation>
        </message>
        <message>
            <source>Loss, accuracy and learning rate over the epochs. The mark is the best epoch. Move the mouse over the plot for the values; the same numbers are there as a table. Export saves a picture or the numbers.</source>
            <translation type="vanished">에포크별 손실, 정확도, 학습률입니다. 표시는 최고 에포크입니다. 그래프 위로 마우스를 옮기면 값이 보이고 표로도 볼 수 있습니다. 내보내기로 그림이나 값을 저장합니다.</translation>
        </message>
        <message>
            <source>Loss, accuracy, learning rate and images per second by epoch. The star marks the best epoch. Move the mouse over the plot or use the arrow keys to see the values, or show them as a table. Export saves an image or the numbers.</source>
            <translation>에포크별 손실, 정확도, 학습률, 초당 이미지 수입니다. 별표는 최고 에포크입니다. 그래프 위로 마우스를 옮기거나 화살표 키를 누르면 값이 보이고 표로도 볼 수 있습니다. 내보내기로 이미지나 값을 저장합니다.</translation>
        </message>
        <message>
            <source>Loss, accuracy, learning rate and images per second over the epochs. The mark is the best epoch. Move the mouse over the plot, or press the arrow keys in it, for the values; the same numbers are there as a table. Export saves a picture or the numbers.</source>
            <translation type="vanished">에포크별 손실, 정확도, 학습률, 초당 이미지 수입니다. 표시는 최고 에포크입니다. 그래프 위로 마우스를 옮기거나 화살표 키를 누르면 값이 보이고 표로도 볼 수 있습니다. 내보내기로 그림이나 값을 저장합니다.</translation>
        </message>
        <message>
            <source>Makes the other one of the two chosen runs the yardstick.</source>
            <translation type="vanished">선택한 두 실험 중 다른 쪽을 기준으로 합니다.</translation>
        </message>
        <message>
            <source>Makes the other one of the two selected runs the reference.</source>
            <translation>선택한 두 실험 중 다른 쪽을 기준으로 합니다.</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>지도</translation>
        </message>
        <message>
            <source>Measures any saved model on any folder of images whose class folders are named like the model's classes. The result is kept in the workspace and stands among the runs.</source>
            <translation type="vanished">저장된 모델을, 클래스 폴더 이름이 모델의 클래스와 같은 이미지 폴더로 측정합니다. 결과는 작업 폴더에 보관되고 실험 목록에 나타납니다.</translation>
        </message>
        <message>
            <source>Measures the weights that were kept on the test images, without training any further.</source>
            <translation type="vanished">더 학습하지 않고, 보관된 가중치를 테스트 이미지로 측정합니다.</translation>
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
            <source>Model whose results are shown</source>
            <translation>결과를 볼 모델</translation>
        </message>
        <message>
            <source>Models that answer</source>
            <translation type="vanished">예측할 모델</translation>
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
            <source>More than two runs</source>
            <translation>세 개 이상의 실험</translation>
        </message>
        <message>
            <source>More threads are not always faster, least of all when other programs run. Another number can change the last digits of a result.</source>
            <translation>스레드가 많다고 늘 빠르지는 않으며, 다른 프로그램이 실행 중이면 더욱 그렇습니다. 수가 다르면 결과의 마지막 자리가 달라질 수 있습니다.</translation>
        </message>
        <message>
            <source>Nine of your own training images, pixel for pixel as the network is given them in one epoch. Another draw shows the next epoch. If you can no longer tell what is in them, the changes are too strong.</source>
            <translation type="vanished">학습 이미지 아홉 장을 한 에포크에서 네트워크에 들어가는 그대로 보여 줍니다. 다시 뽑기를 누르면 다음 에포크를 보여 줍니다. 무엇인지 알아볼 수 없다면 변형이 너무 강한 것입니다.</translation>
        </message>
        <message>
            <source>Nine of your training images, exactly as the network receives them in one epoch. Show another sample moves to the next epoch. If you can no longer tell what they show, the augmentation is too strong.</source>
            <translation>학습 이미지 아홉 장을 한 에포크에서 네트워크에 들어가는 그대로 보여 줍니다. 다른 예 보기를 누르면 다음 에포크를 보여 줍니다. 무엇인지 알아볼 수 없다면 증강이 너무 강한 것입니다.</translation>
        </message>
        <message>
            <source>No data set has been checked yet. Goes to the step where you choose a folder.</source>
            <translation>아직 검사한 데이터셋이 없습니다. 폴더를 선택하는 단계로 갑니다.</translation>
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
            <source>Of 100 predictions with a probability of 80 %, 80 should be correct. Each bar is the accuracy of the predictions with such a probability; on the dashed line the two agree. A temperature, fitted on the validation images, makes the probabilities more honest and changes no prediction. The switch applies to the whole program.</source>
            <translation>확률이 80%인 예측 100개 중에서는 80개가 맞아야 합니다. 막대는 그런 확률을 가진 예측의 정확도이고, 점선 위에서는 둘이 같습니다. 검증 이미지로 맞춘 온도는 확률을 더 정직하게 만들지만 예측은 바꾸지 않습니다. 스위치는 프로그램 전체에 적용됩니다.</translation>
        </message>
        <message>
            <source>On to the model</source>
            <translation type="vanished">모델로 가기</translation>
        </message>
        <message>
            <source>One block for each epoch, as in the slides: losses, accuracies and the time taken. You can copy and save it.</source>
            <translation>강의 자료와 같은 형식으로 에포크마다 손실, 정확도, 걸린 시간을 기록합니다. 복사하고 저장할 수 있습니다.</translation>
        </message>
        <message>
            <source>One or two are enough. They matter most where pretrained layers are trained too.</source>
            <translation>한두 에포크면 충분합니다. 사전 학습된 계층도 학습할 때 특히 중요합니다.</translation>
        </message>
        <message>
            <source>One row for each class: its images in each subset, and a warning if something is wrong. Select a row to see the images. If class sizes differ greatly, the overall accuracy is misleading.</source>
            <translation>클래스마다 세트별 이미지 수와 문제를 보여 줍니다. 행을 선택하면 이미지를 볼 수 있습니다. 클래스 크기가 많이 다르면 전체 정확도만으로는 오해하기 쉽습니다.</translation>
        </message>
        <message>
            <source>One row for each true class, one column for each predicted class. The diagonal is correct; every other cell is an error. The arrow keys move between cells, Enter shows a cell's images, plus and minus zoom.</source>
            <translation>행은 정답, 열은 예측입니다. 대각선은 맞은 것, 나머지는 틀린 것입니다. 화살표 키로 칸을 옮기고, Enter로 그 칸의 이미지를 보고, +와 −로 크기를 바꿉니다.</translation>
        </message>
        <message>
            <source>Only runs in which these letters occur are shown: in the name, the strategy, the state or the note.</source>
            <translation type="vanished">이름, 전략, 상태, 메모에 이 글자가 있는 실험만 보여 줍니다.</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>이미지 열기</translation>
        </message>
        <message>
            <source>Opens a search for a good value, which trains a little on your images with the settings as they are and shows what it measures. Nothing changes until you use its suggestion, which can be undone.</source>
            <translation>좋은 값을 찾는 창을 엽니다. 지금 설정으로 내 이미지를 조금 학습시키고 측정한 것을 보여 줍니다. 권장값을 사용하기 전에는 아무것도 바뀌지 않으며, 사용한 뒤에도 실행 취소할 수 있습니다.</translation>
        </message>
        <message>
            <source>Opens one or more images, also with Ctrl+O. The last one is shown; all are in the strip below.</source>
            <translation>이미지를 하나 이상 엽니다(Ctrl+O). 마지막 이미지가 보이고 모두 아래 띠에 있습니다.</translation>
        </message>
        <message>
            <source>Opens one or several images, also with Ctrl+O. The last one is shown; all are in the strip below.</source>
            <translation type="vanished">이미지를 하나 이상 엽니다(Ctrl+O). 마지막 이미지가 보이고 모두 아래 띠에 있습니다.</translation>
        </message>
        <message>
            <source>Parts of the setup</source>
            <translation type="vanished">설정 구성</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Pastes an image or an image file from the clipboard, also with Ctrl+V.</source>
            <translation>클립보드의 이미지나 이미지 파일을 가져옵니다(Ctrl+V).</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Pauses training after the current batch and leaves the computer free. Nothing is lost. Press Resume to continue.</source>
            <translation>현재 배치가 끝나면 학습을 멈추고 컴퓨터를 비워 둡니다. 잃는 것은 없습니다. 계속을 누르면 이어집니다.</translation>
        </message>
        <message>
            <source>Precision, recall and F1 of each class. Sort by recall to see which class is found least often.</source>
            <translation type="vanished">클래스별 정밀도, 재현율, F1입니다. 재현율로 정렬하면 가장 못 찾는 클래스를 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Precision, recall and F1 of each class. Sort by recall to see which class is missed most often.</source>
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
            <source>Problems that may affect training, the most serious first, and what to do about them. Errors must be fixed before you can continue; warnings can be ignored.</source>
            <translation>학습에 영향을 줄 수 있는 문제와 해결 방법을 심한 것부터 보여 줍니다. 오류는 고쳐야 진행할 수 있고, 경고는 그대로 진행할 수 있습니다.</translation>
        </message>
        <message>
            <source>Puts a run with these settings behind the others. The queue stands in the training step; its runs are trained one after the other, also while nobody is there.</source>
            <translation type="vanished">이 설정의 실험을 대기열 끝에 넣습니다. 대기열은 학습 단계에 있으며, 자리를 비워도 차례로 학습합니다.</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>대기열</translation>
        </message>
        <message>
            <source>Random is the slides' choice. Random resized changes the images most and suits data sets with objects of different sizes.</source>
            <translation>강의 자료는 무작위를 씁니다. 무작위 크기는 이미지를 가장 많이 바꾸며 대상의 크기가 다양한 데이터 세트에 알맞습니다.</translation>
        </message>
        <message>
            <source>Recent images</source>
            <translation>최근 이미지</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Recommended for this data set</source>
            <translation>이 데이터셋의 권장 사항</translation>
        </message>
        <message>
            <source>Repairing the split</source>
            <translation>분할 바로잡기</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>모두 되돌리기</translation>
        </message>
        <message>
            <source>Reset to recipe</source>
            <translation>레시피로 되돌리기</translation>
        </message>
        <message>
            <source>Resets every setting that differs from the recipe. You can undo this.</source>
            <translation>레시피와 다른 설정을 모두 레시피 값으로 되돌립니다. 실행 취소할 수 있습니다.</translation>
        </message>
        <message>
            <source>Result views</source>
            <translation>결과 보기</translation>
        </message>
        <message>
            <source>Right for images from above, such as leaves on a table or from a microscope.</source>
            <translation>탁자 위의 잎이나 현미경 사진처럼 위에서 찍은 이미지에 알맞습니다.</translation>
        </message>
        <message>
            <source>Right for leaves, animals and most objects; wrong for letters and for left and right hands.</source>
            <translation>잎, 동물 등 대부분에 알맞지만 글자나 왼손·오른손에는 쓰지 마세요.</translation>
        </message>
        <message>
            <source>Right for leaves, animals and most things; wrong for letters and for left and right hands.</source>
            <translation type="vanished">잎, 동물 등 대부분에 알맞지만 글자나 왼손·오른손에는 쓰지 마세요.</translation>
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
            <source>Runs that are waiting. Drag a run to move it, or use Alt and the arrow keys. Enter edits it, Delete removes it. Once started, the queue trains its runs one after the other. A run that fails stays here with the reason and does not stop the others. The queue is kept when you quit.</source>
            <translation>기다리는 실험입니다. 끌거나 Alt+화살표 키로 순서를 바꾸고, Enter로 편집하고, Delete로 뺍니다. 시작하면 차례로 학습하며, 실패한 것은 이유와 함께 남고 나머지는 계속합니다. 프로그램을 끝내도 대기열은 남습니다.</translation>
        </message>
        <message>
            <source>SGD needs a learning rate about ten times larger than Adam's, and often more epochs. L-BFGS needs none, and requires strategy 3.</source>
            <translation>SGD는 Adam보다 약 10배 큰 학습률이 필요하고 에포크도 더 필요할 때가 많습니다. L-BFGS는 학습률이 필요 없고 전략 3에서만 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>SGD needs a learning rate that is about ten times larger than Adam's, and often more epochs.</source>
            <translation type="vanished">SGD는 Adam보다 학습률이 열 배쯤 커야 하고 에포크도 더 필요할 때가 많습니다.</translation>
        </message>
        <message>
            <source>SGD needs a learning rate that is about ten times larger than Adam's, and often more epochs. L-BFGS needs none, and strategy 3.</source>
            <translation type="vanished">SGD는 Adam보다 약 10배 큰 학습률이 필요하고 에포크도 더 필요할 때가 많습니다. L-BFGS는 학습률이 필요 없고 전략 3에서만 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Saves a table as CSV, or copies the current one for a spreadsheet.</source>
            <translation>표를 CSV로 저장하거나 보이는 표를 스프레드시트용으로 복사합니다.</translation>
        </message>
        <message>
            <source>Saves a table as CSV, or copies the one on show for a spreadsheet.</source>
            <translation type="vanished">표를 CSV로 저장하거나 보이는 표를 스프레드시트용으로 복사합니다.</translation>
        </message>
        <message>
            <source>See also: {terms}</source>
            <translation>참고: {terms}</translation>
        </message>
        <message>
            <source>Select an image with the arrow keys and press Enter to see its predictions again.</source>
            <translation>화살표 키와 Enter로 이미지를 선택하면 예측을 다시 봅니다.</translation>
        </message>
        <message>
            <source>Setting that needs attention</source>
            <translation>확인이 필요한 설정</translation>
        </message>
        <message>
            <source>Settings shown</source>
            <translation>보이는 설정</translation>
        </message>
        <message>
            <source>Setup sections</source>
            <translation>설정 구성</translation>
        </message>
        <message>
            <source>Show evaluation</source>
            <translation>평가 보기</translation>
        </message>
        <message>
            <source>Shows how this run does on the test images.</source>
            <translation>이 실험의 테스트 결과를 보여 줍니다.</translation>
        </message>
        <message>
            <source>Shows only runs that contain this text in their name, strategy, status or note.</source>
            <translation>이름, 전략, 상태, 메모에 이 글자가 있는 실험만 보여 줍니다.</translation>
        </message>
        <message>
            <source>Shows whether you can trust the data set: copies, repeated photos of the same thing, labels that look wrong, and unusual images. The sentence at the top says how many test images the model has practically seen in training. Repair the split before you train, so that the test accuracy is honest.</source>
            <translation>데이터 세트를 믿을 수 있는지 점검합니다. 복사본, 다시 촬영된 대상, 잘못된 것으로 보이는 라벨, 특이한 이미지를 찾습니다. 위 문장은 모델이 학습 때 사실상 본 테스트 이미지가 몇 개인지 알려 줍니다. 학습 전에 분할을 바로잡으면 테스트 정확도를 믿을 수 있습니다.</translation>
        </message>
        <message>
            <source>Solving costs one pass over the images. The slides begin at random.</source>
            <translation>먼저 풀면 이미지를 한 번 훑는 시간이 듭니다. 강의 자료는 무작위로 시작합니다.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>Splits the images again so that copies, and images that the rule groups together, end up in the same subset. Your folders are not changed; the new split is stored with the run. You can undo it.</source>
            <translation>복사본과 규칙으로 묶인 이미지가 같은 쪽에 있도록 다시 분할합니다. 폴더는 그대로이며 새 분할은 실험에 기록됩니다. 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Squashing shows the whole image and changes its shape; cutting keeps the shape and loses the edges.</source>
            <translation type="vanished">눌러 맞추면 전체가 보이지만 모양이 바뀌고, 자르면 모양은 그대로지만 가장자리를 잃습니다.</translation>
        </message>
        <message>
            <source>Starts a run with these settings, also with Ctrl+Enter. Everything that decides the result is written into the run's folder, so that it can be repeated.</source>
            <translation type="vanished">이 설정으로 실험을 시작합니다(Ctrl+Enter). 결과를 정하는 모든 것을 실험 폴더에 기록하므로 다시 재현할 수 있습니다.</translation>
        </message>
        <message>
            <source>Starts a run with these settings, also with Ctrl+Enter. Everything that determines the result is saved in the run's folder, so that the run can be repeated.</source>
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
            <source>Stops the evaluation in progress. Nothing is kept.</source>
            <translation>진행 중인 평가를 끝냅니다. 아무것도 보관하지 않습니다.</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>Strategy determines what is trained, Hyperparameters how it is trained, and Images what it is trained on. Use the arrow keys to switch tabs. A warning sign marks a tab with a setting that needs attention.</source>
            <translation>전략은 무엇을 학습할지, 하이퍼파라미터는 어떻게 학습할지, 이미지는 무엇으로 학습할지 정합니다. 화살표 키로 탭을 바꿉니다. 확인이 필요한 설정이 있는 탭에 표시가 붙습니다.</translation>
        </message>
        <message>
            <source>Strategy says what learns, Hyperparameters how it learns, Images what it learns from. The arrow keys change the tab. A sign marks a tab in which a setting needs attention.</source>
            <translation type="vanished">전략은 무엇을 학습할지, 하이퍼파라미터는 어떻게 학습할지, 이미지는 무엇으로 학습할지 정합니다. 화살표 키로 탭을 바꿉니다. 확인이 필요한 설정이 있는 탭에 표시가 붙습니다.</translation>
        </message>
        <message>
            <source>Stretching shows the whole image and changes its shape; cropping keeps the shape and loses the edges.</source>
            <translation>늘여 맞추면 전체가 보이지만 모양이 바뀌고, 자르면 모양은 그대로지만 가장자리를 잃습니다.</translation>
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
            <translation type="vanished">클립보드의 이미지나 이미지 파일을 가져옵니다(Ctrl+V).</translation>
        </message>
        <message>
            <source>Takes back the last change of model, strategy or settings, or makes it again. The data set and the name of the run stay as they are.</source>
            <translation type="vanished">모델, 전략, 설정의 마지막 변경을 취소하거나 다시 실행합니다. 데이터셋과 실험 이름은 그대로입니다.</translation>
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
            <source>The accuracy of each checked run with its 95 % interval, and every pair tested on the same images. Many pairs find a difference by chance more easily than one, so the p-values are corrected (Holm). A series is shown as mean ± standard deviation.</source>
            <translation>선택한 실험의 정확도와 95% 신뢰구간, 그리고 모든 쌍을 같은 이미지에서 비교한 결과입니다. 쌍이 많으면 우연히 차이가 나타나기 쉬우므로 p 값을 보정합니다(Holm). 시리즈는 평균 ± 표준편차로 표시합니다.</translation>
        </message>
        <message>
            <source>The available models, each with its number of parameters, its usual input size and where its pretrained weights are. Start with the baseline as a reference, then try a small pretrained model. Larger ones are slower and not always better.</source>
            <translation>고를 수 있는 모델과 파라미터 수, 보통의 입력 크기, 사전 학습 가중치의 위치입니다. 비교의 기준이 되는 기준 모델부터 시작하고 그다음 작은 사전 학습 모델을 쓰세요. 큰 것은 느리고 늘 더 좋지도 않습니다.</translation>
        </message>
        <message>
            <source>The confusion matrix and the class table are for this model.</source>
            <translation>행렬과 클래스 표는 이 모델의 것입니다.</translation>
        </message>
        <message>
            <source>The dot marks a setting that differs from the recipe. The button restores the recipe's value.</source>
            <translation>점은 레시피와 다른 설정이라는 표시입니다. 단추를 누르면 레시피 값으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>The five steps of the work and how each one stands. Every step can be opened at any time, with Ctrl+1 to Ctrl+5 too; one that lacks something says what.</source>
            <translation type="vanished">작업의 다섯 단계와 각 단계의 상태입니다. 언제든지 열 수 있으며(Ctrl+1~Ctrl+5), 모자란 것이 있으면 알려 줍니다.</translation>
        </message>
        <message>
            <source>The images behind the number that is chosen on the left, the worst first: those where the model was most sure of a wrong answer. Enter opens one large.</source>
            <translation type="vanished">왼쪽에서 선택한 값에 해당하는 이미지를, 모델이 가장 확신하고 틀린 것부터 보여 줍니다. Enter로 크게 봅니다.</translation>
        </message>
        <message>
            <source>The images behind the selection on the left, the worst first: those where the model was most confident and wrong. Press Enter to enlarge one.</source>
            <translation>왼쪽에서 선택한 값에 해당하는 이미지를, 모델이 가장 확신하고 틀린 것부터 보여 줍니다. Enter로 크게 봅니다.</translation>
        </message>
        <message>
            <source>The learning rate is changed once an epoch. Where it becomes too small too soon, the last epochs teach nothing; look at the curve of the learning rate.</source>
            <translation type="vanished">학습률은 에포크마다 한 번 바뀝니다. 너무 일찍 작아지면 마지막 에포크에서는 배우는 것이 없으니 학습률 곡선을 확인하세요.</translation>
        </message>
        <message>
            <source>The learning rate is set anew for every batch: a cosine and a warm-up change it smoothly, steps only at the end of an epoch. Where it becomes too small too soon, the last epochs teach nothing; look at the plot of the learning rate.</source>
            <translation>학습률은 배치마다 새로 정해집니다. 코사인과 워밍업은 매끄럽게, 단계식은 에포크가 끝날 때만 바꿉니다. 너무 일찍 작아지면 마지막 에포크에서는 배우는 것이 없으니 학습률 그래프를 확인하세요.</translation>
        </message>
        <message>
            <source>The learning rate over the epochs: solid for the classifier, dashed for the trained part of the backbone. Where a line is close to zero, the model hardly changes any more.</source>
            <translation>에포크별 학습률입니다. 실선은 분류기, 점선은 베이스에서 학습하는 부분입니다. 선이 0에 가까우면 모델이 더는 거의 바뀌지 않습니다.</translation>
        </message>
        <message>
            <source>The learning rate range test (Smith 2017): the rate grows from batch to batch, that of the backbone in proportion. Dots are the losses of single batches, the line is their moving average. The suggestion is where the loss falls fastest, and at most a tenth of the rate where it is lowest. A flat or noisy curve gives none.</source>
            <translation>학습률 범위 시험(Smith 2017)입니다. 학습률이 배치마다 커지고 백본의 학습률도 같은 비율로 커집니다. 점은 배치 하나의 손실, 선은 그 이동 평균입니다. 권장값은 손실이 가장 빨리 내려가는 학습률이며, 손실이 가장 낮은 학습률의 10분의 1을 넘지 않습니다. 곡선이 평평하거나 들쭉날쭉하면 권장값이 없습니다.</translation>
        </message>
        <message>
            <source>The matrix and the table of classes belong to this model.</source>
            <translation type="vanished">행렬과 클래스 표는 이 모델의 것입니다.</translation>
        </message>
        <message>
            <source>The name of the run in the list of runs and in comparisons. You can change it later. If it is empty, the model's name is used.</source>
            <translation>실험 목록과 비교에 쓰는 이름입니다. 나중에 바꿀 수 있습니다. 비워 두면 모델 이름을 씁니다.</translation>
        </message>
        <message>
            <source>The networks to choose from, with their millions of parameters, their usual input size and where their pretrained weights are. Begin with the baseline, which is the yardstick, then take a small pretrained network; larger ones are slower and not always better.</source>
            <translation type="vanished">고를 수 있는 네트워크와 파라미터 수, 보통의 입력 크기, 사전 학습 가중치의 위치입니다. 기준 모델부터 시작하고 그다음 작은 사전 학습 네트워크를 쓰세요. 큰 것은 느리고 늘 더 좋지도 않습니다.</translation>
        </message>
        <message>
            <source>The pretrained networks on this computer look at your training and validation images, in the background and never beside a training. How well a simple classifier does on what they see says which network, strategy and settings suit the images, and which accuracy to expect. Test images are not looked at. The square shows the slides' four cases, by the size of the data set and its measured similarity to the pretraining images. Use this fills in the recommended settings. Try all three queues the three strategies, so that Evaluation can compare them. Where nothing was measured, use the slider to say how similar your images are.</source>
            <translation>이 컴퓨터의 사전 학습 네트워크가 학습 이미지와 검증 이미지를 배경에서 살펴봅니다. 학습하는 동안에는 하지 않습니다. 그 특징을 쓰는 간단한 분류기의 성적이 이미지에 알맞은 네트워크, 전략, 설정과 예상 정확도를 알려 줍니다. 테스트 이미지는 보지 않습니다. 사각형은 데이터셋의 크기와 측정한 유사성에 따른 강의 자료의 네 가지 경우입니다. ‘이대로 사용’은 권장 설정을 채웁니다. ‘세 전략 모두 해 보기’는 세 전략을 대기열에 넣어 평가에서 비교하게 합니다. 측정하지 못했으면 슬라이더로 유사성을 정하세요.</translation>
        </message>
        <message>
            <source>The readable images of the chosen class. Look for pictures that are in the wrong folder: a network learns from them what you did not mean.</source>
            <translation type="vanished">선택한 클래스의 읽을 수 있는 이미지입니다. 잘못된 폴더에 든 사진을 찾으세요. 네트워크가 엉뚱한 것을 학습합니다.</translation>
        </message>
        <message>
            <source>The readable images of the selected class. Look for images in the wrong folder: the network would learn the wrong thing from them.</source>
            <translation>선택한 클래스의 읽을 수 있는 이미지입니다. 잘못된 폴더에 든 이미지를 찾으세요. 네트워크가 엉뚱한 것을 학습합니다.</translation>
        </message>
        <message>
            <source>The recall of each class in the model on show and in the one that it is compared with, image by image. With many classes some differ by chance, so the p-values are corrected (Holm).</source>
            <translation>표시된 모델과 비교 대상 모델의 클래스별 재현율을 이미지 단위로 비교합니다. 클래스가 많으면 우연히 다른 것도 있으므로 p 값을 보정합니다(Holm).</translation>
        </message>
        <message>
            <source>The run or check in progress: how far it is, how fast, and when it will finish. Pause stops after the current batch until you resume. Stop asks what to keep and ends the run.</source>
            <translation>진행 중인 실험이나 검사, 진행률, 속도, 종료 예정 시각입니다. 일시 정지는 현재 배치 뒤에 멈추고 계속을 누르면 이어집니다. 중지는 무엇을 보관할지 묻고 실험을 끝냅니다.</translation>
        </message>
        <message>
            <source>The run or check under way, how far it is, how fast, and the time of day at which it will end. Pause lets the computer rest between two batches; Stop asks what to keep and ends the run.</source>
            <translation type="vanished">진행 중인 실험이나 검사, 진행률, 속도, 종료 예정 시각입니다. 일시 정지는 배치 사이에 쉬게 하고, 중지는 무엇을 보관할지 묻고 실험을 끝냅니다.</translation>
        </message>
        <message>
            <source>The run or check under way, how far it is, how fast, and the time of day at which it will end. Pause lets the computer rest between two batches; Stop ends the run and keeps the best epoch.</source>
            <translation type="vanished">진행 중인 실행이나 검사, 진행률, 속도, 종료 예정 시각입니다. 일시 정지는 배치 사이에 쉬게 하고, 중지는 실행을 끝내고 최고 에포크를 보관합니다.</translation>
        </message>
        <message>
            <source>The runs side by side, the confusion matrix, the confused pairs and the scores of each class, each with its images. Use the arrow keys to switch views.</source>
            <translation>실험 비교, 혼동 행렬, 혼동 쌍, 클래스별 값을 해당 이미지와 함께 보여 줍니다. 화살표 키로 바꿉니다.</translation>
        </message>
        <message>
            <source>The runs side by side; the confusion matrix, the confused pairs and the numbers of each class, each with its images. The arrow keys change between them.</source>
            <translation type="vanished">실험 비교, 혼동 행렬, 혼동 쌍, 클래스별 값을 해당 이미지와 함께 보여 줍니다. 화살표 키로 바꿉니다.</translation>
        </message>
        <message>
            <source>The slides choose by accuracy. Between equal accuracies the smaller loss decides.</source>
            <translation>강의 자료는 정확도로 고릅니다. 정확도가 같으면 손실이 더 작은 쪽을 고릅니다.</translation>
        </message>
        <message>
            <source>The slides take 7. With few epochs take about a third of them.</source>
            <translation type="vanished">강의 자료는 7을 씁니다. 에포크가 적으면 그 3분의 1 정도로 하세요.</translation>
        </message>
        <message>
            <source>The slides use 7. With few epochs use about a third of them.</source>
            <translation>강의 자료는 7을 씁니다. 에포크가 적으면 그 3분의 1 정도로 하세요.</translation>
        </message>
        <message>
            <source>The slides' baseline goes without, on values from 0 to 1. With it the same network needs less than half the epochs.</source>
            <translation>강의 자료의 기준 모델은 정규화 없이 0에서 1 사이의 값을 씁니다. 정규화를 하면 같은 네트워크가 절반도 안 되는 에포크로 같은 정확도에 이릅니다.</translation>
        </message>
        <message>
            <source>The slides' recommendation</source>
            <translation type="vanished">강의 자료의 권장 전략</translation>
        </message>
        <message>
            <source>The smaller it is, the more may be missing from a training image. Below 30 percent the object itself is often cut off.</source>
            <translation>작을수록 학습 이미지에서 더 많은 부분이 빠질 수 있습니다. 30퍼센트보다 작으면 대상 자체가 잘리기 쉽습니다.</translation>
        </message>
        <message>
            <source>The smaller it is, the more may be missing from a training image. Below 30 percent the thing itself is often cut off.</source>
            <translation type="vanished">작을수록 학습 이미지에서 더 많은 부분이 빠질 수 있습니다. 30퍼센트보다 작으면 대상 자체가 잘리기 쉽습니다.</translation>
        </message>
        <message>
            <source>The steps and the status of each. You can open any step at any time, also with Ctrl and its number. A step that is not ready says what it needs.</source>
            <translation>작업 단계와 상태입니다. 모든 단계를 언제든지 열 수 있습니다(Ctrl+번호). 준비되지 않은 단계는 무엇이 필요한지 알려 줍니다.</translation>
        </message>
        <message>
            <source>The steps run from top to bottom on the left. Move to a control with Tab or the mouse, and this drawer explains it.</source>
            <translation>작업 단계는 왼쪽에 위에서 아래로 있습니다. Tab이나 마우스로 항목을 선택하면 여기에서 설명합니다.</translation>
        </message>
        <message>
            <source>The weights stay in 32 bits; only products are rounded, which costs no accuracy in practice. Choose 32 bits if a loss becomes infinite.</source>
            <translation>가중치는 32비트로 유지되고 곱셈만 반올림되므로 실제로 정확도는 떨어지지 않습니다. 손실이 무한대가 되면 32비트를 고르세요.</translation>
        </message>
        <message>
            <source>The work goes from top to bottom on the left: data, model and strategy, training, evaluation, prediction. Go to a control with Tab or the mouse and this drawer explains it.</source>
            <translation type="vanished">왼쪽에서 위부터 아래로 진행합니다: 데이터, 모델과 전략, 학습, 평가, 예측. Tab이나 마우스로 항목을 선택하면 여기에 설명이 나옵니다.</translation>
        </message>
        <message>
            <source>There is no checked data set yet. This leads to the step where a folder is chosen.</source>
            <translation type="vanished">아직 검사한 데이터셋이 없습니다. 폴더를 선택하는 단계로 갑니다.</translation>
        </message>
        <message>
            <source>This run and earlier ones, drawn thinner behind it. Space shows or hides one.</source>
            <translation type="vanished">이 실험과, 뒤에 가늘게 그린 이전 실험들입니다. 스페이스 키로 보이거나 숨깁니다.</translation>
        </message>
        <message>
            <source>This run, and earlier ones drawn thinner behind it. Press Space to show or hide a run.</source>
            <translation>이 실험과, 뒤에 가늘게 그린 이전 실험들입니다. 스페이스 키로 보이거나 숨깁니다.</translation>
        </message>
        <message>
            <source>This setting is not the recipe's; the dot says so. The button brings the recipe's value back.</source>
            <translation type="vanished">점은 레시피와 다른 설정이라는 표시입니다. 단추를 누르면 레시피 값으로 돌아갑니다.</translation>
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
            <translation type="vanished">이어서 학습</translation>
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
            <source>Training steps with batches of 4, 8, 16 images and so on, until the memory is short or larger batches are no longer faster. The suggestion is the smallest size within 10 % of the best speed that leaves an epoch at least ten steps: with fewer the model learns little in an epoch.</source>
            <translation>이미지 4, 8, 16장 등의 배치로 학습 단계를 실행하며, 메모리가 부족하거나 더 큰 배치가 더 빠르지 않으면 끝납니다. 권장값은 에포크마다 열 단계 이상이 남으면서 최고 속도와의 차이가 10% 이내인 가장 작은 크기입니다. 단계가 더 적으면 한 에포크에 배우는 것이 적습니다.</translation>
        </message>
        <message>
            <source>Training waits after the current batch and the computer is free. Nothing is lost; press again to go on.</source>
            <translation type="vanished">현재 배치가 끝나면 학습이 기다리고 컴퓨터가 쉽니다. 잃는 것은 없으며 다시 누르면 계속합니다.</translation>
        </message>
        <message>
            <source>Trainings that wait. Drag one to another place, or move it with Alt and the arrow keys; Enter edits it, Delete removes it. Started, the queue runs them one after the other without asking; one that fails stays here with the reason and does not stop the rest. The queue is still here after a restart.</source>
            <translation type="vanished">기다리는 학습입니다. 끌거나 Alt+화살표 키로 순서를 바꾸고, Enter로 편집하고, Delete로 뺍니다. 시작하면 묻지 않고 차례로 학습하며, 실패한 것은 이유와 함께 남고 나머지는 계속합니다. 다시 시작해도 대기열은 그대로 있습니다.</translation>
        </message>
        <message>
            <source>Trains the same job several times as one series, and reports the mean and the standard deviation. With folds, all images are divided into that many parts, and each part is the test of one run, so that every image is tested once. Each further seed repeats everything with another split and other random numbers. Series show whether a difference is more than the luck of one split; the runs take that many times as long.</source>
            <translation>같은 작업을 하나의 시리즈로 여러 번 학습하고 평균과 표준편차를 보여 줍니다. 폴드를 쓰면 전체 이미지를 그 수만큼 나누고 각 부분을 한 실험의 테스트 세트로 쓰므로 모든 이미지가 한 번씩 테스트됩니다. 시드를 늘리면 다른 분할과 다른 난수로 전체를 반복합니다. 시리즈를 쓰면 차이가 한 번의 분할에서 생긴 우연인지 알 수 있습니다. 학습 시간은 실험 수만큼 늘어납니다.</translation>
        </message>
        <message>
            <source>Two models on the same test images: what each started from, what it achieved, and whether the difference may be due to chance.</source>
            <translation>같은 테스트 이미지에 대한 두 모델: 무엇에서 시작해 어디까지 갔는지, 차이가 우연일 수 있는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Two models on the same test images: what each started from, what it reached, and whether the difference can be chance.</source>
            <translation type="vanished">같은 테스트 이미지에 대한 두 모델: 무엇에서 시작해 어디까지 갔는지, 차이가 우연일 수 있는지 보여 줍니다.</translation>
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
            <source>Undoes or redoes the last change to the model, strategy or settings. The data set and the run name are not affected.</source>
            <translation>모델, 전략, 설정의 마지막 변경을 취소하거나 다시 실행합니다. 데이터셋과 실험 이름은 그대로입니다.</translation>
        </message>
        <message>
            <source>Undoing the repair</source>
            <translation>바로잡기 취소</translation>
        </message>
        <message>
            <source>Usual values lie between 0.0001 and 0.05; 0 switches it off.</source>
            <translation type="vanished">보통 0.0001~0.05이며 0이면 끕니다.</translation>
        </message>
        <message>
            <source>Usual values lie between 0.0001 and 0.05; 0 turns it off.</source>
            <translation>보통 0.0001~0.05이며 0이면 끕니다.</translation>
        </message>
        <message>
            <source>Views of the results</source>
            <translation type="vanished">결과 보기</translation>
        </message>
        <message>
            <source>Watch a run as it trains. The solid line is training, the dashed line validation. If validation gets worse while training gets better, the model is overfitting. The best epoch is kept in any case.</source>
            <translation>학습 과정을 지켜봅니다. 실선은 학습, 점선은 검증입니다. 학습은 좋아지는데 검증이 나빠지면 과적합입니다. 어떤 경우에도 최고 에포크를 보관합니다.</translation>
        </message>
        <message>
            <source>Watch a run learn. The solid line is training, the dashed one validation. When validation gets worse while training gets better, the model overfits; the best epoch is kept in any case.</source>
            <translation type="vanished">학습 과정을 지켜봅니다. 실선은 학습, 점선은 검증입니다. 학습은 좋아지는데 검증이 나빠지면 과적합입니다. 어떤 경우에도 최고 에포크를 보관합니다.</translation>
        </message>
        <message>
            <source>What a model is worth on test images that it has never learned from. Check two runs to compare them on the same images, and look at the mistakes: they say more than the accuracy.</source>
            <translation type="vanished">학습에 쓰지 않은 테스트 이미지로 모델을 평가합니다. 두 실험을 선택하면 같은 이미지에서 비교합니다. 틀린 예측도 살펴보세요. 정확도보다 더 많은 것을 알려 줍니다.</translation>
        </message>
        <message>
            <source>What happened and what to do about it. The details are for a report; they can be copied.</source>
            <translation type="vanished">무슨 일이 일어났고 어떻게 해야 하는지 알려 줍니다. 세부 정보는 보고용이며 복사할 수 있습니다.</translation>
        </message>
        <message>
            <source>What happened and what to do about it. You can copy the details for a bug report.</source>
            <translation>무슨 일이 일어났고 어떻게 해야 하는지 알려 줍니다. 세부 정보는 오류 보고용으로 복사할 수 있습니다.</translation>
        </message>
        <message>
            <source>What happens when the threshold of a class is moved. ROC: how many images of the class are found, for each share of others that is taken for it. Precision and recall: how pure the found ones are. Choose a class to see its curve and its images.</source>
            <translation>클래스의 임계값을 옮기면 어떻게 되는지 보여 줍니다. ROC: 다른 이미지를 이 클래스로 잘못 보는 비율마다 이 클래스의 이미지를 얼마나 찾는지 나타냅니다. 정밀도와 재현율: 찾은 이미지가 얼마나 순수한지 나타냅니다. 클래스를 선택하면 그 곡선과 이미지가 표시됩니다.</translation>
        </message>
        <message>
            <source>What has just happened. The notice disappears after a few seconds; its button acts on it.</source>
            <translation>방금 일어난 일을 알려 줍니다. 몇 초 뒤 사라지며 단추로 바로 처리할 수 있습니다.</translation>
        </message>
        <message>
            <source>What has to be done before there is something to see here.</source>
            <translation type="vanished">여기에 무언가 보이려면 먼저 해야 할 일입니다.</translation>
        </message>
        <message>
            <source>What is gained when the model may say that it does not know: the predictions with the lowest probability are withheld, and the accuracy of the others is shown.</source>
            <translation>모델이 모른다고 말할 수 있을 때 얻는 것을 보여 줍니다. 확률이 가장 낮은 예측은 보류하고 나머지의 정확도를 표시합니다.</translation>
        </message>
        <message>
            <source>What is running</source>
            <translation type="vanished">진행 중인 작업</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation type="vanished">잘못된 점</translation>
        </message>
        <message>
            <source>What may spoil a training, the worst first, and what to do about it. Errors have to be mended before you can go on; warnings need not.</source>
            <translation type="vanished">학습을 망칠 수 있는 문제와 해결 방법을 심한 것부터 보여 줍니다. 오류는 고쳐야 진행할 수 있고, 주의는 그대로 진행할 수 있습니다.</translation>
        </message>
        <message>
            <source>What the curves of this run suggest, at most two things at a time. The button opens the changed settings in Model &amp; strategy, where you can check them and press Train. Advice that you hide stays hidden for this run.</source>
            <translation>이 실험의 곡선에서 알 수 있는 조언을 한 번에 최대 두 개 보여 줍니다. 버튼을 누르면 바뀐 설정이 모델 및 전략에서 열립니다. 확인한 다음 학습을 누르세요. 숨긴 조언은 이 실험에서 다시 나타나지 않습니다.</translation>
        </message>
        <message>
            <source>What the network knows before training: what it learned on ImageNet, nothing at all, or what a file holds. Weights are downloaded once and then kept.</source>
            <translation type="vanished">학습 전에 네트워크가 아는 것입니다: ImageNet에서 배운 것, 아무것도 없음, 또는 파일의 내용. 가중치는 한 번 내려받아 보관합니다.</translation>
        </message>
        <message>
            <source>What the network sees</source>
            <translation>네트워크가 보는 이미지</translation>
        </message>
        <message>
            <source>What the network starts from: weights pretrained on ImageNet, random weights, or weights from a file. Weights are downloaded once and then kept.</source>
            <translation>네트워크의 출발점입니다: ImageNet 사전 학습 가중치, 무작위 가중치, 또는 파일의 가중치. 가중치는 한 번 내려받아 보관합니다.</translation>
        </message>
        <message>
            <source>What the run is called in the list of runs and in comparisons. It can be changed later. Without a name the run is called after its model.</source>
            <translation type="vanished">실험 목록과 비교에 쓰는 이름입니다. 나중에 바꿀 수 있습니다. 비워 두면 모델 이름을 씁니다.</translation>
        </message>
        <message>
            <source>What the slides advise</source>
            <translation type="vanished">강의 자료의 권장 전략</translation>
        </message>
        <message>
            <source>What to do before there is something to see here.</source>
            <translation>여기에 무언가 보이려면 먼저 해야 할 일입니다.</translation>
        </message>
        <message>
            <source>What training sees</source>
            <translation type="vanished">학습에 들어가는 이미지</translation>
        </message>
        <message>
            <source>Which class is predicted as which other, most frequent first. The images of the selected pair are shown beside it.</source>
            <translation>어느 클래스를 어느 클래스로 잘못 예측했는지 잦은 것부터 보여 줍니다. 선택한 쌍의 이미지가 옆에 나옵니다.</translation>
        </message>
        <message>
            <source>Which class is taken for which, most often first. The chosen pair's images are shown beside it.</source>
            <translation type="vanished">어느 클래스를 어느 클래스로 오인했는지 잦은 것부터 보여 줍니다. 선택한 쌍의 이미지가 옆에 나옵니다.</translation>
        </message>
        <message>
            <source>Which settings are shown. Those that differ from the recipe or have a problem are always shown.</source>
            <translation>보여 줄 설정의 범위입니다. 레시피와 다르거나 문제가 있는 설정은 항상 보입니다.</translation>
        </message>
        <message>
            <source>While this bar is shown, the settings below are those of a queued run. Save them with Update, or discard the changes. Your own settings come back either way.</source>
            <translation>이 줄이 보이는 동안 아래 설정은 대기열 실험의 것입니다. 대기열에 반영하거나 변경을 취소하세요. 어느 쪽이든 원래 설정으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>While this line is here, the settings below are those of a job in the queue. Put them there with Update, or leave the job as it was; your own settings come back either way.</source>
            <translation type="vanished">이 줄이 보이는 동안 아래 설정은 대기열 작업의 것입니다. 대기열에 반영하거나 그대로 두세요. 어느 쪽이든 원래 설정으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>Whose mistakes are shown</source>
            <translation type="vanished">틀린 예측을 볼 모델</translation>
        </message>
        <message>
            <source>With a schedule give it more epochs than lie between two drops of the learning rate.</source>
            <translation>스케줄을 쓰면 학습률이 줄어드는 간격보다 많은 에포크를 주세요.</translation>
        </message>
        <message>
            <source>With a schedule give it more epochs than lie between two falls of the learning rate.</source>
            <translation type="vanished">스케줄을 쓰면 학습률이 줄어드는 간격보다 많은 에포크를 주세요.</translation>
        </message>
        <message>
            <source>Without a trained model nobody can answer. This leads to the model and the strategy; a model file of another computer can be added below.</source>
            <translation type="vanished">학습한 모델이 없으면 예측할 수 없습니다. 모델과 전략을 고르는 화면으로 이동합니다. 다른 컴퓨터의 모델 파일은 아래에서 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>Without a trained model there are no predictions. Goes to the model and strategy. You can also add a model file from another computer below.</source>
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
        <name>leak_text</name>
        <message>
            <source>leak not checked</source>
            <translation>누출 점검 안 함</translation>
        </message>
        <message>
            <source>leak-free</source>
            <translation>누출 없음</translation>
        </message>
        <message>
            <source>leaks: {leaked} of {test} test images</source>
            <translation>누출: 테스트 이미지 {test}개 중 {leaked}개</translation>
        </message>
        <message>
            <source>{copies} have a copy, {companions} show the same thing as a training image.</source>
            <translation>복사본이 있는 이미지 {copies}개, 학습 이미지와 같은 대상을 찍은 이미지 {companions}개.</translation>
        </message>
    </context>
    <context>
        <name>marks</name>
        <message>
            <source>Ambiguous</source>
            <translation>판단하기 어려움</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>중복</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>제외됨</translation>
        </message>
        <message>
            <source>Wrong label</source>
            <translation>잘못된 라벨</translation>
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
            <source>&amp;Computing…</source>
            <translation>계산 장치(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Diagnosis…</source>
            <translation>진단(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Glossary</source>
            <translation>용어집(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help on the control in focus</source>
            <translation type="vanished">선택한 항목 도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Help on the focused control</source>
            <translation>선택한 항목 도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>키보드 단축키(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Marked images…</source>
            <translation>표시한 이미지(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pause or continue</source>
            <translation type="vanished">일시 정지 또는 계속(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pause or resume</source>
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
            <translation type="vanished">설정 변경 다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo the settings change</source>
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
            <translation type="vanished">설정의 마지막 변경 실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo the last settings change</source>
            <translation>설정의 마지막 변경 실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo: bring the removed run back</source>
            <translation type="vanished">실행 취소: 삭제한 실험 되돌리기(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo: restore the removed run</source>
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
            <translation type="vanished">이미지 폴더 선택(&amp;F)…</translation>
        </message>
        <message>
            <source>Choose image &amp;folder…</source>
            <translation>이미지 폴더 선택(&amp;F)…</translation>
        </message>
        <message>
            <source>Choose the folder where runs are kept</source>
            <translation>실험을 보관할 폴더 선택</translation>
        </message>
        <message>
            <source>Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;All files (*)</source>
            <translation type="vanished">이미지와 모델 (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;Tables and archives of images (*.csv *.tsv *.parquet *.tar);;All files (*)</source>
            <translation>이미지와 모델 (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;이미지 표와 아카이브 (*.csv *.tsv *.parquet *.tar);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Mac&amp;hines…</source>
            <translation>컴퓨터(&amp;H)…</translation>
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
            <source>Sw&amp;eep…</source>
            <translation>일괄 실험(&amp;E)…</translation>
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
            <source>Use &amp;sample data</source>
            <translation>예제 데이터 사용(&amp;S)</translation>
        </message>
        <message>
            <source>Use the &amp;sample data</source>
            <translation type="vanished">예제 데이터 사용(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>CPU, threads: {threads}</source>
            <translation type="vanished">CPU, 스레드 {threads}개</translation>
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
            <source>A run is training</source>
            <translation>학습이 진행 중입니다</translation>
        </message>
        <message>
            <source>A run is training. Close TL Studio?</source>
            <translation>학습이 진행 중입니다. TL Studio를 닫을까요?</translation>
        </message>
        <message>
            <source>A training is running</source>
            <translation type="vanished">학습이 진행 중입니다</translation>
        </message>
        <message>
            <source>Continue in the background</source>
            <translation>백그라운드에서 계속</translation>
        </message>
        <message>
            <source>Continue without the window</source>
            <translation>창 없이 계속</translation>
        </message>
        <message>
            <source>Go on training</source>
            <translation type="vanished">계속 학습</translation>
        </message>
        <message>
            <source>If it continues without the window, TL Studio follows it again at its next start.</source>
            <translation>창 없이 계속하면 다음에 시작할 때 TL Studio가 학습을 다시 이어서 보여 줍니다.</translation>
        </message>
        <message>
            <source>If it is stopped, the run is saved where it stands and can be continued later.</source>
            <translation>중지하면 실험이 현재 상태로 저장되며 나중에 이어서 학습할 수 있습니다.</translation>
        </message>
        <message>
            <source>Keep the window open</source>
            <translation>창을 닫지 않음</translation>
        </message>
        <message>
            <source>Keep training</source>
            <translation type="vanished">계속 학습</translation>
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
            <translation type="vanished">학습을 중지하고 TL Studio를 닫을까요?</translation>
        </message>
        <message>
            <source>Stop training and close TL Studio?</source>
            <translation type="vanished">학습을 중지하고 TL Studio를 닫을까요?</translation>
        </message>
        <message>
            <source>The best epoch so far is kept, and the run can be continued later.</source>
            <translation type="vanished">지금까지의 최고 에포크를 보관하며 나중에 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>The run is saved where it stands, and can be continued later.</source>
            <translation type="vanished">실험은 현재 상태로 저장되며 나중에 이어서 학습할 수 있습니다.</translation>
        </message>
        <message>
            <source>Training and queue continue in the background. The icon beside the clock shows the window again.</source>
            <translation>백그라운드에서는 학습과 대기열이 계속됩니다. 시계 옆의 아이콘을 누르면 창이 다시 나타납니다.</translation>
        </message>
        <message>
            <source>What waits in the queue begins after that start.</source>
            <translation>대기열의 작업은 다음에 시작한 뒤에 진행됩니다.</translation>
        </message>
        <message>
            <source>You can continue working. Please report this with the details below.</source>
            <translation>계속 작업할 수 있습니다. 아래 세부 정보와 함께 알려 주세요.</translation>
        </message>
        <message>
            <source>You can go on working. Please report it with the details below.</source>
            <translation type="vanished">계속 작업할 수 있습니다. 아래 세부 정보와 함께 알려 주세요.</translation>
        </message>
    </context>
    <context>
        <name>novelty</name>
        <message>
            <source>Of {count} validation images {share} are called unknown.</source>
            <translation>검증 이미지 {count}장 중 {share}가 미지로 판정됩니다.</translation>
        </message>
        <message>
            <source>Of {count} validation images {share} are called unknown; so few make that rate uncertain.</source>
            <translation>검증 이미지 {count}장 중 {share}가 미지로 판정됩니다. 이미지가 적어 이 비율은 불확실합니다.</translation>
        </message>
        <message>
            <source>Unlike anything in training: the answer means little.</source>
            <translation>학습 이미지 중 비슷한 것이 없으므로 예측을 신뢰하기 어렵습니다.</translation>
        </message>
        <message>
            <source>Without validation images nothing says when an image is unlike anything in training.</source>
            <translation>검증 이미지가 없어 학습 이미지와 얼마나 달라야 미지인지 알 수 없습니다.</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>미지</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>{share} of the validation images are less like the training images.</source>
            <translation>검증 이미지의 {share}가 이 이미지보다 학습 이미지와 덜 비슷합니다.</translation>
        </message>
    </context>
    <context>
        <name>phases</name>
        <message>
            <source>Asking where the networks looked</source>
            <translation>모델이 주목한 영역 계산</translation>
        </message>
        <message>
            <source>Checking the labels</source>
            <translation>라벨 점검 중</translation>
        </message>
        <message>
            <source>Computing the features of the images</source>
            <translation>이미지의 특징 계산 중</translation>
        </message>
        <message>
            <source>Connecting to {machine}…</source>
            <translation>“{machine}” 컴퓨터에 연결하는 중…</translation>
        </message>
        <message>
            <source>Connection to {machine} lost. Training continues there; next try in {seconds} s.</source>
            <translation>“{machine}” 컴퓨터와 연결이 끊어졌습니다. 학습은 그곳에서 계속되며, {seconds}초 뒤에 다시 연결합니다.</translation>
        </message>
        <message>
            <source>Converting the model</source>
            <translation>모델 변환 중</translation>
        </message>
        <message>
            <source>Downloading the pretrained weights</source>
            <translation>사전 학습 가중치 내려받는 중</translation>
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation>에포크 {epoch}/{epochs}</translation>
        </message>
        <message>
            <source>Fetching the run</source>
            <translation>실험을 가져오는 중</translation>
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
            <source>Making thumbnails</source>
            <translation>축소 이미지 만드는 중</translation>
        </message>
        <message>
            <source>Measuring what the export predicts</source>
            <translation>내보낸 모델의 예측을 측정하는 중</translation>
        </message>
        <message>
            <source>Measuring what the features tell</source>
            <translation>특징이 알려 주는 정도 측정 중</translation>
        </message>
        <message>
            <source>No answer from the engine for {seconds} s</source>
            <translation>엔진이 {seconds}초 동안 응답하지 않음</translation>
        </message>
        <message>
            <source>On {machine}</source>
            <translation>“{machine}” 컴퓨터에서</translation>
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
            <source>Run {number} of {runs}</source>
            <translation>실험 {number}/{runs}</translation>
        </message>
        <message>
            <source>Running the frozen part once</source>
            <translation>고정된 부분을 한 번 계산하는 중</translation>
        </message>
        <message>
            <source>Searching for copies</source>
            <translation>복사본 찾는 중</translation>
        </message>
        <message>
            <source>Searching for images of the same thing</source>
            <translation>같은 대상의 이미지 찾는 중</translation>
        </message>
        <message>
            <source>Sending the images</source>
            <translation>이미지를 보내는 중</translation>
        </message>
        <message>
            <source>Series finished. All {runs} runs are complete.</source>
            <translation>시리즈가 끝났습니다. 실험 {runs}개가 모두 완료되었습니다.</translation>
        </message>
        <message>
            <source>Series stopped. {done} of {runs} runs are complete.</source>
            <translation>시리즈를 중지했습니다. 실험 {runs}개 중 {done}개가 완료되었습니다.</translation>
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
            <source>Trying batch sizes</source>
            <translation>배치 크기 시험</translation>
        </message>
        <message>
            <source>Trying learning rates</source>
            <translation>학습률 시험</translation>
        </message>
        <message>
            <source>Trying what is fastest</source>
            <translation>가장 빠른 설정을 찾는 중</translation>
        </message>
        <message>
            <source>Waiting in the queue of {machine}: {detail}</source>
            <translation>“{machine}” 클러스터의 대기열에서 기다리는 중: {detail}</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>보고서 쓰기</translation>
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
        <name>report</name>
        <message>
            <source>95 % confidence interval: {interval}.</source>
            <translation>95% 신뢰구간: {interval}.</translation>
        </message>
        <message>
            <source>95 % from</source>
            <translation>95% 하한</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95% 신뢰구간</translation>
        </message>
        <message>
            <source>95 % to</source>
            <translation>95% 상한</translation>
        </message>
        <message>
            <source>A default is named where the value is another one.</source>
            <translation>기본값은 값이 기본값과 다를 때만 적었습니다.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>Accuracy of the surest {share}</source>
            <translation>가장 확실한 {share}의 정확도</translation>
        </message>
        <message>
            <source>Accuracy on the test images with its 95 % interval.</source>
            <translation>테스트 이미지에서의 정확도와 95% 구간.</translation>
        </message>
        <message>
            <source>Accuracy with its interval</source>
            <translation>정확도와 구간</translation>
        </message>
        <message>
            <source>Accuracy, %</source>
            <translation>정확도(%)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>Another network or strategy had been recommended before the run:</source>
            <translation>실험 전에는 다른 네트워크나 전략이 권장되었습니다.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>답</translation>
        </message>
        <message>
            <source>Area under the ROC curve, macro</source>
            <translation>ROC 곡선 아래 면적(매크로)</translation>
        </message>
        <message>
            <source>As the network gives them</source>
            <translation>네트워크가 낸 그대로</translation>
        </message>
        <message>
            <source>Average precision, macro</source>
            <translation>평균 정밀도(매크로)</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>균형 정확도</translation>
        </message>
        <message>
            <source>Balanced accuracy is the mean of the recalls of all classes, macro F1 that of their F1 scores.</source>
            <translation>균형 정확도는 모든 클래스의 재현율의 평균, 매크로 F1은 F1 점수의 평균입니다.</translation>
        </message>
        <message>
            <source>Both allow for images that belong together.</source>
            <translation>둘 다 함께 묶인 이미지를 고려합니다.</translation>
        </message>
        <message>
            <source>Both allow for images that belong together: the counts were divided by a design effect, so that the test is the modified Obuchowski test for clustered pairs.</source>
            <translation>둘 다 함께 묶인 이미지를 고려했습니다. 도수를 설계 효과로 나누었으므로, 이 검정은 군집된 짝에 대한 수정 Obuchowski 검정입니다.</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>바이트</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>보정 후</translation>
        </message>
        <message>
            <source>Calibration and further figures: {run}</source>
            <translation>보정과 다른 수치: {run}</translation>
        </message>
        <message>
            <source>Calibration error, after</source>
            <translation>보정 오차(보정 후)</translation>
        </message>
        <message>
            <source>Calibration error, before</source>
            <translation>보정 오차(보정 전)</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>클래스</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>혼동 행렬</translation>
        </message>
        <message>
            <source>Confusion matrix of {run} on {count} test images; numbers are images.</source>
            <translation>테스트 이미지 {count}개에 대한 {run}의 혼동 행렬. 숫자는 이미지 수입니다.</translation>
        </message>
        <message>
            <source>Confusion matrix: {run}</source>
            <translation>혼동 행렬: {run}</translation>
        </message>
        <message>
            <source>Cross-validation</source>
            <translation>교차 검증</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>기본값</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Difference, points</source>
            <translation>차이(%p)</translation>
        </message>
        <message>
            <source>Differences in accuracy</source>
            <translation>정확도의 차이</translation>
        </message>
        <message>
            <source>Each class: {run}</source>
            <translation>클래스별: {run}</translation>
        </message>
        <message>
            <source>Each model was evaluated on the test images; accuracy is reported with Wilson’s 95 % score interval.</source>
            <translation>각 모델은 테스트 이미지로 평가했으며, 정확도에는 Wilson의 95% 스코어 구간을 함께 적었습니다.</translation>
        </message>
        <message>
            <source>Each model was evaluated on the test images; intervals are 95 % percentile bootstraps over the groups.</source>
            <translation>각 모델은 테스트 이미지로 평가했으며, 구간은 그룹에 대한 95% 백분위 부트스트랩입니다.</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>에너지</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>환경</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Expected calibration error on the test images: {error} ({interval}). Of a perfectly calibrated model it would be at most {chance} in 95 of 100 test sets.</source>
            <translation>테스트 이미지에서의 기대 보정 오차: {error}({interval}). 완벽하게 보정된 모델이라면 테스트 세트 100개 중 95개에서 {chance} 이하입니다.</translation>
        </message>
        <message>
            <source>Expected of this way to train: {accuracy} ({interval} in four cases of five); reached: {reached}.</source>
            <translation>이 학습 방법의 예상 정확도: {accuracy}(다섯 번 중 네 번은 {interval}), 실제: {reached}.</translation>
        </message>
        <message>
            <source>False positive rate</source>
            <translation>위양성률</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Files and digests</source>
            <translation>파일과 해시</translation>
        </message>
        <message>
            <source>Files: {run}</source>
            <translation>파일: {run}</translation>
        </message>
        <message>
            <source>First</source>
            <translation>첫째</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>폴더</translation>
        </message>
        <message>
            <source>For the methods section of a paper, from the stored settings:</source>
            <translation>저장된 설정으로 만든, 논문의 방법 절에 쓸 문단입니다.</translation>
        </message>
        <message>
            <source>Further figures: {run}</source>
            <translation>다른 수치: {run}</translation>
        </message>
        <message>
            <source>GPU</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Holm’s correction allows for the number of tests.</source>
            <translation>Holm 보정은 검정의 수를 고려합니다.</translation>
        </message>
        <message>
            <source>How many images that it has not seen does {run} classify correctly, among {classes} classes of “{data}”?</source>
            <translation>{run} 모델은 “{data}” 데이터의 클래스 {classes}개에서 처음 보는 이미지를 얼마나 정확하게 분류합니까?</translation>
        </message>
        <message>
            <source>How the images were divided is not stored with this run.</source>
            <translation>이미지를 어떻게 분할했는지 이 실험에 저장되어 있지 않습니다.</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>Images of each class</source>
            <translation>클래스별 이미지</translation>
        </message>
        <message>
            <source>Images of the same object or scene were kept in the same subset ({groups} groups).</source>
            <translation>같은 대상이나 장면의 이미지는 같은 세트에 두었습니다(그룹 {groups}개).</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>초기 가중치</translation>
        </message>
        <message>
            <source>Interval of the accuracy: Wilson’s score interval; of the means: a bootstrap over the images.</source>
            <translation>정확도의 구간은 Wilson의 스코어 구간, 평균의 구간은 이미지에 대한 부트스트랩입니다.</translation>
        </message>
        <message>
            <source>It was fitted with L-BFGS over {epochs} strengths of regularization at an input size of {size} px; that with the best validation result was kept (seed {seed}).</source>
            <translation>입력 크기 {size}px에서 정규화 강도 {epochs}가지로 L-BFGS를 적용하고, 검증 결과가 가장 좋은 것을 사용했습니다(시드 {seed}).</translation>
        </message>
        <message>
            <source>It was trained with {optimizer} for {epochs} epochs (learning rate {rate}, batch size {batch}, weight decay {decay}, input size {size} px, seed {seed}); the weights of epoch {best} were kept.</source>
            <translation>{optimizer}로 {epochs}에포크 동안 학습시켰으며(학습률 {rate}, 배치 크기 {batch}, 가중치 감쇠 {decay}, 입력 크기 {size}px, 시드 {seed}), 에포크 {best}의 가중치를 사용했습니다.</translation>
        </message>
        <message>
            <source>Learning curves</source>
            <translation>학습 곡선</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>손실</translation>
        </message>
        <message>
            <source>Macro F1</source>
            <translation>매크로 F1</translation>
        </message>
        <message>
            <source>Macro precision</source>
            <translation>매크로 정밀도</translation>
        </message>
        <message>
            <source>Marks followed, digest</source>
            <translation>반영한 표시의 해시</translation>
        </message>
        <message>
            <source>Memory at its peak</source>
            <translation>최대 메모리</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>방법</translation>
        </message>
        <message>
            <source>Models were compared on the same test images with McNemar’s test and Tango’s 95 % score interval of the difference.</source>
            <translation>모델은 같은 테스트 이미지에서 McNemar 검정과 차이의 Tango 95% 스코어 구간으로 비교했습니다.</translation>
        </message>
        <message>
            <source>Most confused classes: {run}</source>
            <translation>가장 많이 혼동한 클래스: {run}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Name for --set</source>
            <translation>--set 이름</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Network and strategy are those that were recommended before the run:</source>
            <translation>네트워크와 전략은 실험 전에 권장된 것입니다.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Nothing had been recommended for this data set when the run began.</source>
            <translation>실험을 시작할 때 이 데이터에 대한 권장 사항이 없었습니다.</translation>
        </message>
        <message>
            <source>Of {count} classes the {shown} with the lowest and the {shown} with the highest values of “{column}”.</source>
            <translation>{count}개 클래스 가운데 “{column}” 값이 가장 낮은 {shown}개와 가장 높은 {shown}개입니다.</translation>
        </message>
        <message>
            <source>Only first right</source>
            <translation>첫째만 정답</translation>
        </message>
        <message>
            <source>Only second right</source>
            <translation>둘째만 정답</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Predicted class</source>
            <translation>예측 클래스</translation>
        </message>
        <message>
            <source>Predicted: {name} ({probability})</source>
            <translation>예측: {name} ({probability})</translation>
        </message>
        <message>
            <source>Probabilities were calibrated by a temperature that was fitted on the validation images; the expected calibration error was computed with 15 bins of equal width.</source>
            <translation>확률은 검증 이미지로 맞춘 온도로 보정했으며, 기대 보정 오차는 너비가 같은 구간 15개로 계산했습니다.</translation>
        </message>
        <message>
            <source>Probability of the answer, %</source>
            <translation>답의 확률(%)</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>질문</translation>
        </message>
        <message>
            <source>ROC curve</source>
            <translation>ROC 곡선</translation>
        </message>
        <message>
            <source>ROC curve of {run}: the mean of all classes, each against the rest; area {area}.</source>
            <translation>{run}의 ROC 곡선: 모든 클래스(각각 나머지와 비교)의 평균, 면적 {area}.</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>Red, beside each: where the network looked for its answer (Grad-CAM).</source>
            <translation>옆의 빨간색은 모델이 답을 낼 때 주목한 영역입니다(Grad-CAM).</translation>
        </message>
        <message>
            <source>References (BibTeX)</source>
            <translation>참고 문헌(BibTeX)</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>신뢰도</translation>
        </message>
        <message>
            <source>Reliability of {run} on the test images: how often answers of each probability are right, with 95 % intervals (Wilson). On the line probabilities hold what they promise.</source>
            <translation>테스트 이미지에서 {run}의 신뢰도: 각 확률의 답이 얼마나 자주 맞는지와 95% 구간(Wilson). 선 위에서는 확률이 실제와 같습니다.</translation>
        </message>
        <message>
            <source>Repeat this run</source>
            <translation>이 실험 다시 하기</translation>
        </message>
        <message>
            <source>Report on {count} trained models</source>
            <translation>학습시킨 모델 {count}개의 보고서</translation>
        </message>
        <message>
            <source>Report on {run}</source>
            <translation>{run} 보고서</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Results on the test images</source>
            <translation>테스트 이미지에서의 결과</translation>
        </message>
        <message>
            <source>Rows: the true class; columns: the predicted class; in images.</source>
            <translation>행: 정답 클래스, 열: 예측 클래스, 단위: 이미지 수.</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>SHA-256 of split.csv</source>
            <translation>split.csv의 SHA-256</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>둘째</translation>
        </message>
        <message>
            <source>Second minus first, in percentage points, on the same test images: Tango’s score interval and McNemar’s test.</source>
            <translation>같은 테스트 이미지에서 둘째에서 첫째를 뺀 차이(%p): Tango 스코어 구간과 McNemar 검정.</translation>
        </message>
        <message>
            <source>Seed of the training</source>
            <translation>학습 시드</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Settings: {run}</source>
            <translation>설정: {run}</translation>
        </message>
        <message>
            <source>Share of the true class</source>
            <translation>정답 클래스 안의 비율</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>서명</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>소프트웨어</translation>
        </message>
        <message>
            <source>Software: TL Studio {version}, PyTorch {torch}, torchvision {torchvision}, timm {timm}, Python {python}, on {device}.</source>
            <translation>소프트웨어: TL Studio {version}, PyTorch {torch}, torchvision {torchvision}, timm {timm}, Python {python}, 장치: {device}.</translation>
        </message>
        <message>
            <source>Split as asked for</source>
            <translation>요청한 분할</translation>
        </message>
        <message>
            <source>Strategy</source>
            <translation>전략</translation>
        </message>
        <message>
            <source>System</source>
            <translation>시스템</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>Test accuracy, %</source>
            <translation>테스트 정확도(%)</translation>
        </message>
        <message>
            <source>The data set has {images} images of {classes} classes; {train} were used for training, {val} for validation and {test} for the test (seed of the split: {seed}).</source>
            <translation>데이터는 클래스 {classes}개의 이미지 {images}개이며, 학습에 {train}개, 검증에 {val}개, 테스트에 {test}개를 사용했습니다(분할 시드: {seed}).</translation>
        </message>
        <message>
            <source>The differences between all pairs are in the table “{table}”.</source>
            <translation>모든 쌍의 차이는 “{table}” 표에 있습니다.</translation>
        </message>
        <message>
            <source>The images are not where the run knows them, so none is shown.</source>
            <translation>이미지가 실험이 아는 위치에 없어 보여 주지 않습니다.</translation>
        </message>
        <message>
            <source>The logits are divided by a temperature of {temperature} ({low} to {high}), which was fitted on {images} validation images.</source>
            <translation>로짓을 온도 {temperature}({low}~{high})로 나눕니다. 온도는 검증 이미지 {images}개로 맞췄습니다.</translation>
        </message>
        <message>
            <source>The worst images: {run}</source>
            <translation>가장 나쁜 이미지: {run}</translation>
        </message>
        <message>
            <source>The {count} test images with the highest loss, the highest first, also those that are classified correctly.</source>
            <translation>손실이 가장 큰 테스트 이미지 {count}개를 큰 순서로 보여 줍니다. 맞게 분류된 것도 있습니다.</translation>
        </message>
        <message>
            <source>The {images} validation images, of which {wrong} are classified wrongly, are too few to fit a temperature, so probabilities are shown as the network gives them.</source>
            <translation>검증 이미지 {images}개(그중 {wrong}개는 틀리게 분류)로는 온도를 맞추기에 너무 적어, 확률은 네트워크가 낸 그대로입니다.</translation>
        </message>
        <message>
            <source>This command trains it again, with every setting. The same numbers follow on the same device with the same versions; elsewhere the last digits may differ.</source>
            <translation>이 명령은 모든 설정을 포함하여 다시 학습시킵니다. 같은 장치와 같은 버전에서는 같은 수가 나오고, 다른 곳에서는 끝자리가 다를 수 있습니다.</translation>
        </message>
        <message>
            <source>This report holds the SHA-256 of each file of its runs. “tlstudio verify REPORT RUN” says whether report and run still belong together, and which files have changed. The SHA-256 of a run is that of this list as sha256sum prints it, in the order of the names.</source>
            <translation>이 보고서에는 실험의 각 파일의 SHA-256이 들어 있습니다. “tlstudio verify REPORT RUN” 명령은 보고서와 실험이 아직 일치하는지, 어떤 파일이 바뀌었는지 알려 줍니다. 실험의 SHA-256은 sha256sum이 출력하는 이 목록을 이름순으로 놓은 것의 해시입니다.</translation>
        </message>
        <message>
            <source>This run was made before temperatures were fitted.</source>
            <translation>온도를 맞추기 전에 만든 실험입니다.</translation>
        </message>
        <message>
            <source>Time of the whole run</source>
            <translation>실험 전체 시간</translation>
        </message>
        <message>
            <source>Top-{k} accuracy</source>
            <translation>Top-{k} 정확도</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>학습 이미지</translation>
        </message>
        <message>
            <source>Training of {run}: loss and accuracy on the training and the validation images. The vertical line marks the epoch with the best validation result.</source>
            <translation>{run}의 학습: 학습 이미지와 검증 이미지에서의 손실과 정확도. 세로선은 검증 결과가 가장 좋은 에포크입니다.</translation>
        </message>
        <message>
            <source>Training time</source>
            <translation>학습 시간</translation>
        </message>
        <message>
            <source>True class</source>
            <translation>정답 클래스</translation>
        </message>
        <message>
            <source>True positive rate</source>
            <translation>진양성률</translation>
        </message>
        <message>
            <source>True: {name}</source>
            <translation>정답: {name}</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>Where images belong together, intervals are a bootstrap over the groups.</source>
            <translation>함께 속하는 이미지가 있으면 구간은 그룹에 대한 부트스트랩입니다.</translation>
        </message>
        <message>
            <source>Which of {count} trained models classifies images of {classes} classes of “{data}” best, and is the difference more than chance?</source>
            <translation>학습시킨 모델 {count}개 중 어느 것이 “{data}” 데이터의 클래스 {classes}개를 가장 잘 분류하며, 그 차이는 우연 이상입니까?</translation>
        </message>
        <message>
            <source>fold {fold} of {folds}</source>
            <translation>폴드 {folds}개 중 {fold}번째</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>none: every image was drawn by itself</source>
            <translation>없음: 이미지마다 따로 배정했습니다</translation>
        </message>
        <message>
            <source>not counted by this machine</source>
            <translation>이 컴퓨터에서는 측정되지 않음</translation>
        </message>
        <message>
            <source>not stored with this run</source>
            <translation>이 실험에 저장되어 있지 않음</translation>
        </message>
        <message>
            <source>p, Holm</source>
            <translation>p(Holm)</translation>
        </message>
        <message>
            <source>p-values were adjusted for multiple tests by Holm’s method.</source>
            <translation>p값은 Holm의 방법으로 다중 검정을 보정했습니다.</translation>
        </message>
        <message>
            <source>processors</source>
            <translation>프로세서</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>{column}, high</source>
            <translation>{column}, 상한</translation>
        </message>
        <message>
            <source>{column}, low</source>
            <translation>{column}, 하한</translation>
        </message>
        <message>
            <source>{count} others cannot be read.</source>
            <translation>다른 {count}개는 읽을 수 없습니다.</translation>
        </message>
        <message>
            <source>{epochs} trained, best: {best}</source>
            <translation>{epochs}회 학습, 최고: {best}</translation>
        </message>
        <message>
            <source>{first} and {second} were not tested on the same images, so they are not compared.</source>
            <translation>{first}, {second}: 같은 이미지로 테스트하지 않아 비교하지 않습니다.</translation>
        </message>
        <message>
            <source>{images} images in {groups} groups stay together</source>
            <translation>이미지 {images}개가 그룹 {groups}개로 함께 놓임</translation>
        </message>
        <message>
            <source>{parts}, with what other programs took meanwhile</source>
            <translation>{parts}(그동안 다른 프로그램이 쓴 것 포함)</translation>
        </message>
        <message>
            <source>{title} started from weights pretrained on {weights}; its stages from {stage} on were trained, and those before kept frozen.</source>
            <translation>{title} 모델은 {weights} 사전 학습 가중치에서 시작하여 {stage} 스테이지부터 학습시키고 그 앞은 고정했습니다.</translation>
        </message>
        <message>
            <source>{title} started from weights pretrained on {weights}; only its classifier was trained, and the base kept frozen.</source>
            <translation>{title} 모델은 {weights} 사전 학습 가중치에서 시작하여 분류기만 학습시키고 베이스는 고정했습니다.</translation>
        </message>
        <message>
            <source>{title} was trained as a whole, from weights pretrained on {weights}.</source>
            <translation>{title} 모델은 {weights} 사전 학습 가중치에서 시작하여 전체를 학습시켰습니다.</translation>
        </message>
        <message>
            <source>{title} was trained from random weights.</source>
            <translation>{title} 모델은 무작위 가중치에서 학습시켰습니다.</translation>
        </message>
        <message>
            <source>{train} training, {val} validation, {test} test; seed {seed}</source>
            <translation>학습 {train}, 검증 {val}, 테스트 {test}, 시드 {seed}</translation>
        </message>
        <message>
            <source>“tlstudio figures” writes the results of all classes, and all pairs, as CSV.</source>
            <translation>“tlstudio figures” 명령은 모든 클래스의 결과와 모든 쌍을 CSV로 저장합니다.</translation>
        </message>
    </context>
    <context>
        <name>result_sentences</name>
        <message>
            <source>Both classify the same images correctly, so no difference can be seen.</source>
            <translation>두 모델이 올바르게 분류한 이미지가 같아 차이가 보이지 않습니다.</translation>
        </message>
        <message>
            <source>If some of these images were used for training, expect lower accuracy on new ones.</source>
            <translation>이 이미지 중 일부가 학습에 쓰였다면 새 이미지에서는 정확도가 더 낮을 수 있습니다.</translation>
        </message>
        <message>
            <source>It was trained on these images, so this says little about new images.</source>
            <translation>이 이미지로 학습했으므로 새 이미지에 대해서는 알려 주는 것이 적습니다.</translation>
        </message>
        <message>
            <source>Its best epoch was chosen on these images, so expect slightly lower accuracy on new ones.</source>
            <translation>이 이미지로 최고 에포크를 골랐으므로 새 이미지에서는 정확도가 조금 더 낮을 수 있습니다.</translation>
        </message>
        <message>
            <source>On two test sets: difference {difference} points, 95 % confidence interval {low} to {high} (Newcombe); score test: {p}</source>
            <translation>서로 다른 두 테스트 세트: 차이 {difference}%p, 95% 신뢰구간 {low} ~ {high} (Newcombe), 스코어 검정: {p}</translation>
        </message>
        <message>
            <source>Paired by image, images that belong together counted as one of {units}: difference {difference} points, 95 % confidence interval {low} to {high}; McNemar's test for clustered pairs: {p}</source>
            <translation>이미지별 짝 비교(함께 묶인 이미지는 하나로 세어 {units}개): 차이 {difference}%p, 95% 신뢰구간 {low} ~ {high}, 군집 짝 맥니마 검정: {p}</translation>
        </message>
        <message>
            <source>Paired by image: difference {difference} points, 95 % confidence interval {low} to {high}; McNemar's test: {p}</source>
            <translation>이미지별 짝 비교: 차이 {difference}%p, 95% 신뢰구간 {low} ~ {high}, 맥니마 검정: {p}</translation>
        </message>
        <message>
            <source>The difference is significant: on images like these, {second} is {low} to {high} points better (95 % confidence, {p}).</source>
            <translation>유의한 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 높습니다(95% 신뢰수준, {p}).</translation>
        </message>
        <message>
            <source>The difference is significant: on images like these, {second} is {low} to {high} points worse (95 % confidence, {p}).</source>
            <translation>유의한 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 낮습니다(95% 신뢰수준, {p}).</translation>
        </message>
        <message>
            <source>The difference may be due to chance: {second} could be {low} points worse or {high} points better than {first} (95 % confidence, {p}). More test images would tell.</source>
            <translation>우연한 차이일 수 있습니다: {second} 모델은 {first} 모델보다 {low}%p 낮을 수도, {high}%p 높을 수도 있습니다(95% 신뢰수준, {p}). 테스트 이미지가 더 많으면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>{name} classifies {accuracy} of {images} images correctly.</source>
            <translation>{name}: 이미지 {images}장 중 {accuracy} 올바르게 분류.</translation>
        </message>
        <message>
            <source>{name} classifies {accuracy} of {images} test images correctly.</source>
            <translation>{name}: 테스트 이미지 {images}장 중 {accuracy} 올바르게 분류.</translation>
        </message>
        <message>
            <source>{name} classifies {accuracy} of {images} training images correctly.</source>
            <translation>{name}: 학습 이미지 {images}장 중 {accuracy} 올바르게 분류.</translation>
        </message>
        <message>
            <source>{name} classifies {accuracy} of {images} validation images correctly.</source>
            <translation>{name}: 검증 이미지 {images}장 중 {accuracy} 올바르게 분류.</translation>
        </message>
        <message>
            <source>{name} has not been tested.</source>
            <translation>{name} 모델은 아직 테스트하지 않았습니다.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} vs. {first} {accuracy_first} on {images} images.</source>
            <translation>이미지 {images}장: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} vs. {first} {accuracy_first} on {images} test images.</source>
            <translation>테스트 이미지 {images}장: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} vs. {first} {accuracy_first}, each on its own test images.</source>
            <translation>각자의 테스트 이미지: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
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
        <name>series_sentences</name>
        <message>
            <source>95 % confidence interval {low} to {high} points, {p}</source>
            <translation>95% 신뢰구간 {low} ~ {high}%p, {p}</translation>
        </message>
        <message>
            <source>The difference is significant: on average {second} is {points} points better, and neither the luck of the training nor the choice of the test images explains it.</source>
            <translation>차이가 유의합니다: “{second}” 시리즈가 평균 {points}%p 더 높으며, 학습의 우연이나 테스트 이미지의 선택으로는 설명되지 않습니다.</translation>
        </message>
        <message>
            <source>The difference is significant: on average {second} is {points} points worse, and neither the luck of the training nor the choice of the test images explains it.</source>
            <translation>차이가 유의합니다: “{second}” 시리즈가 평균 {points}%p 더 낮으며, 학습의 우연이나 테스트 이미지의 선택으로는 설명되지 않습니다.</translation>
        </message>
        <message>
            <source>The difference of {points} points may be due to chance in training: other folds and seeds could turn it around. More runs would tell.</source>
            <translation>{points}%p 차이는 학습의 우연일 수 있습니다. 폴드와 시드가 다르면 결과가 뒤바뀔 수 있습니다. 실험을 늘리면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>The difference of {points} points may be due to chance, both in training and in the choice of test images. More runs and more images would tell.</source>
            <translation>{points}%p 차이는 학습의 우연이거나 테스트 이미지를 고른 우연일 수 있습니다. 실험과 이미지를 늘리면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>The difference of {points} points may be due to the choice of test images. More images would tell.</source>
            <translation>{points}%p 차이는 테스트 이미지를 고른 우연일 수 있습니다. 이미지를 늘리면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>The matrix, the tables and the images show all {count} test predictions of these runs together.</source>
            <translation>혼동 행렬, 표, 이미지는 이 실험들의 테스트 예측 {count}개를 모두 합쳐 보여 줍니다.</translation>
        </message>
        <message>
            <source>With other trainings: {runs} (corrected resampled t-test); on other images, from all test predictions together: {images} (McNemar's test for clustered pairs)</source>
            <translation>다시 학습할 때: {runs} (보정 재표집 t 검정). 다른 이미지에서, 모든 테스트 예측을 합쳐: {images} (군집 짝자료의 맥니마 검정)</translation>
        </message>
        <message>
            <source>{name} is not complete yet.</source>
            <translation>“{name}” 시리즈는 아직 완료되지 않았습니다.</translation>
        </message>
        <message>
            <source>{name}: mean test accuracy {accuracy} over {runs} runs (± standard deviation).</source>
            <translation>{name}: 실험 {runs}개의 평균 테스트 정확도 {accuracy} (± 표준편차).</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} vs. {first} {accuracy_first}: mean test accuracy of {runs} runs each.</source>
            <translation>{second} {accuracy_second}, {first} {accuracy_first}: 각각 실험 {runs}개의 평균 테스트 정확도입니다.</translation>
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>Best: {accuracy}</source>
            <translation>최고: {accuracy}</translation>
        </message>
        <message>
            <source>Checking images…</source>
            <translation>이미지 검사 중…</translation>
        </message>
        <message>
            <source>Checking {folder}</source>
            <translation>{folder} 검사 중</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>점검 중…</translation>
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
            <source>Leaks: {leaked} of {test}</source>
            <translation>누출: {test}개 중 {leaked}개</translation>
        </message>
        <message>
            <source>Looking at the images…</source>
            <translation type="vanished">이미지 검사 중…</translation>
        </message>
        <message>
            <source>Measuring {folder}</source>
            <translation>{folder} 측정 중</translation>
        </message>
        <message>
            <source>Needs a data set</source>
            <translation>데이터 필요</translation>
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
            <source>No runs yet</source>
            <translation>아직 학습 안 함</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>아직 점검하지 않음</translation>
        </message>
        <message>
            <source>Nothing trained yet</source>
            <translation type="vanished">아직 학습 안 함</translation>
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
            <source>The last run failed</source>
            <translation>마지막 학습 실패</translation>
        </message>
        <message>
            <source>The last training failed</source>
            <translation type="vanished">마지막 학습 실패</translation>
        </message>
        <message>
            <source>The training failed.</source>
            <translation type="vanished">학습이 실패했습니다.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Training finished.</source>
            <translation type="vanished">학습을 마쳤습니다.</translation>
        </message>
        <message>
            <source>Training finished. Best validation accuracy: {accuracy}</source>
            <translation type="vanished">학습을 마쳤습니다. 최고 검증 정확도: {accuracy}</translation>
        </message>
        <message>
            <source>Training stopped.</source>
            <translation type="vanished">학습을 중지했습니다.</translation>
        </message>
        <message>
            <source>Training stopped. Best validation accuracy: {accuracy}</source>
            <translation type="vanished">학습을 중지했습니다. 최고 검증 정확도: {accuracy}</translation>
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
            <source>A batch size of {batch} fits.</source>
            <translation>배치 크기 {batch}이면 들어갑니다.</translation>
        </message>
        <message>
            <source>A classifier needs at least two. Choose the folder that contains the class folders.</source>
            <translation>분류하려면 클래스가 둘 이상 필요합니다. 클래스 폴더들이 들어 있는 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>A cross-validation tests on every image, so that no single test set is fitted.</source>
            <translation>교차 검증은 모든 이미지로 테스트하므로 한 테스트 세트에만 맞추어지지 않습니다.</translation>
        </message>
        <message>
            <source>A duplicate needs the image that it repeats.</source>
            <translation>중복 이미지에는 원본 이미지가 필요합니다.</translation>
        </message>
        <message>
            <source>A file was damaged on its way: {detail}.</source>
            <translation>파일이 전송 중에 손상되었습니다: {detail}.</translation>
        </message>
        <message>
            <source>A larger network usually transfers better (Kornblith et al. 2019); none was measured.</source>
            <translation>보통 더 큰 모델이 더 잘 전이됩니다(Kornblith 외 2019). 여기서는 큰 모델을 측정하지 않았습니다.</translation>
        </message>
        <message>
            <source>A linear classifier on all stages together tells {joint} % of images that it has not seen, on the last stage alone {last} %: training the later stages is expected to gain most.</source>
            <translation type="vanished">선형 분류기가 본 적 없는 이미지를 모든 스테이지로는 {joint}%, 마지막 스테이지만으로는 {last}% 맞힙니다. 뒤쪽 스테이지를 학습시키면 가장 많이 나아질 것으로 예상됩니다.</translation>
        </message>
        <message>
            <source>A linear classifier on all stages together tells {joint} % of images that it has not seen, on the last stage alone {last} %: training the whole base is expected to gain most.</source>
            <translation type="vanished">선형 분류기가 본 적 없는 이미지를 모든 스테이지로는 {joint}%, 마지막 스테이지만으로는 {last}% 맞힙니다. 베이스 전체를 학습시키면 가장 많이 나아질 것으로 예상됩니다.</translation>
        </message>
        <message>
            <source>A linear classifier on the last stage tells {last} % of images that it has not seen, on all stages together {joint} %: what the base makes of the images is enough.</source>
            <translation type="vanished">선형 분류기가 본 적 없는 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다. 베이스가 이미 뽑아내는 특징으로 충분합니다.</translation>
        </message>
        <message>
            <source>A linear classifier tells {less} % after {half} images and {more} % after {whole}.</source>
            <translation type="vanished">선형 분류기는 이미지 {half}장으로 {less}%, {whole}장으로 {more}% 맞힙니다.</translation>
        </message>
        <message>
            <source>A linear classifier tells {less} % after {half} images and {more} % after {whole}; as the curve goes on, twice as many would bring it to {doubled} %.</source>
            <translation>선형 분류기는 이미지 {half}장으로 {less}%, {whole}장으로 {more}% 맞힙니다. 이 추세라면 두 배의 이미지로 {doubled}%에 이릅니다.</translation>
        </message>
        <message>
            <source>A series needs at least two runs: two folds, or two seeds.</source>
            <translation>시리즈에는 실험이 두 개 이상 필요합니다: 폴드 2개 또는 시드 2개입니다.</translation>
        </message>
        <message>
            <source>A setting of the sweep cannot have that value: {detail}.</source>
            <translation>일괄 실험의 설정에 쓸 수 없는 값입니다: {detail}.</translation>
        </message>
        <message>
            <source>A similarity of only {similarity} to the pretraining: the backbone has much to learn anew and does so at {base}.</source>
            <translation>사전 학습과의 유사성이 {similarity}밖에 되지 않아, 베이스가 새로 배울 것이 많으므로 학습률 {base}(으)로 학습합니다.</translation>
        </message>
        <message>
            <source>A single fold leaves nothing to train on.</source>
            <translation>폴드가 하나이면 학습할 이미지가 남지 않습니다.</translation>
        </message>
        <message>
            <source>A smaller learning rate makes smaller steps.</source>
            <translation>학습률을 낮추면 단계가 작아집니다.</translation>
        </message>
        <message>
            <source>A wrong label needs the right class.</source>
            <translation>잘못된 레이블에는 올바른 클래스가 필요합니다.</translation>
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
            <source>Add images: below {wanted} the results of a class say little.</source>
            <translation>이미지를 추가하세요. {wanted}개보다 적으면 클래스의 결과가 말해 주는 것이 거의 없습니다.</translation>
        </message>
        <message>
            <source>Add it as plain.</source>
            <translation>일반 컴퓨터로 추가하세요.</translation>
        </message>
        <message>
            <source>Add it, or choose another one.</source>
            <translation>컴퓨터를 추가하거나 다른 컴퓨터를 선택하세요.</translation>
        </message>
        <message>
            <source>Add seeds to the sweep, or remove that run, to train it once more.</source>
            <translation>다시 학습시키려면 일괄 실험에 시드를 추가하거나 그 실험을 제거하세요.</translation>
        </message>
        <message>
            <source>Add the class.</source>
            <translation>클래스를 적으세요.</translation>
        </message>
        <message>
            <source>Add the path of the image.</source>
            <translation>이미지 경로를 적으세요.</translation>
        </message>
        <message>
            <source>Adding TL Studio to the environment</source>
            <translation>환경에 TL Studio 추가</translation>
        </message>
        <message>
            <source>An event “{name}” of a newer engine was skipped.</source>
            <translation>더 새로운 엔진의 “{name}” 이벤트를 건너뛰었습니다.</translation>
        </message>
        <message>
            <source>An input of {side} px fits.</source>
            <translation>입력 크기 {side} px이면 들어갑니다.</translation>
        </message>
        <message>
            <source>An older version tested the run “{run}”, without what a map needs.</source>
            <translation>“{run}” 실험은 이전 버전에서 테스트되어 지도에 필요한 정보가 없습니다.</translation>
        </message>
        <message>
            <source>Another program on this computer already listens to the job {job}.</source>
            <translation>이 컴퓨터의 다른 프로그램이 이미 {job} 작업을 따라가고 있습니다.</translation>
        </message>
        <message>
            <source>Another try goes on from what is already there.</source>
            <translation>다시 시도하면 이미 있는 것에서부터 이어집니다.</translation>
        </message>
        <message>
            <source>Apple GPU</source>
            <translation>Apple GPU</translation>
        </message>
        <message>
            <source>Ask its administrator before you remove the old key from ~/.ssh/known_hosts.</source>
            <translation>~/.ssh/known_hosts에서 이전 키를 지우기 전에 관리자에게 물어보세요.</translation>
        </message>
        <message>
            <source>At least two classes are needed, each with two images that are not for the test.</source>
            <translation>테스트용이 아닌 이미지가 두 장 이상인 클래스가 적어도 두 개 필요합니다.</translation>
        </message>
        <message>
            <source>At {steepest} the loss falls fastest; it is lowest at {lowest} and rises beyond.</source>
            <translation>손실은 {steepest}에서 가장 빨리 내려가고, {lowest}에서 가장 낮으며, 그 뒤로는 올라갑니다.</translation>
        </message>
        <message>
            <source>Bring them back and continue the run, or check the folder again and start a new one.</source>
            <translation>이미지를 되돌려 놓고 실험을 이어서 학습하거나, 폴더를 다시 검사하고 새 실험을 시작하세요.</translation>
        </message>
        <message>
            <source>By your marks {left_out} images are left out and {relabelled} have another class.</source>
            <translation>표시에 따라 이미지 {left_out}개를 제외하고 {relabelled}개의 클래스를 바꿨습니다.</translation>
        </message>
        <message>
            <source>CPU threads: {threads}, the cores that this process may use.</source>
            <translation>CPU 스레드: {threads}개, 이 프로세스가 쓸 수 있는 코어 수입니다.</translation>
        </message>
        <message>
            <source>CPU threads: {threads}, the fastest number in a short trial.</source>
            <translation type="vanished">CPU 스레드: {threads}개, 짧은 시험에서 가장 빠른 수입니다.</translation>
        </message>
        <message>
            <source>CPU, threads: {threads}</source>
            <translation>CPU, 스레드 {threads}개</translation>
        </message>
        <message>
            <source>Call the columns path and label, or say which they are (in a terminal: --column label=NAME).</source>
            <translation>열 이름을 path와 label로 하거나 어느 열인지 지정하세요 (터미널에서는 --column label=NAME).</translation>
        </message>
        <message>
            <source>Change one of the three shares.</source>
            <translation>세 비율 중 하나를 바꾸세요.</translation>
        </message>
        <message>
            <source>Check in a terminal that ssh -o BatchMode=yes {host} logs in without a password.</source>
            <translation>터미널에서 ssh -o BatchMode=yes {host} 명령이 암호 없이 접속하는지 확인하세요.</translation>
        </message>
        <message>
            <source>Check the data set.</source>
            <translation>데이터 세트를 점검하세요.</translation>
        </message>
        <message>
            <source>Check the folder again.</source>
            <translation>폴더를 다시 검사하세요.</translation>
        </message>
        <message>
            <source>Check the network, and the name in ~/.ssh/config.</source>
            <translation>네트워크와 ~/.ssh/config의 이름을 확인하세요.</translation>
        </message>
        <message>
            <source>Check the network, and whether the machine is on.</source>
            <translation>네트워크와 컴퓨터가 켜져 있는지 확인하세요.</translation>
        </message>
        <message>
            <source>Check the starting weights and the weight decay, or keep the recipe's learning rate.</source>
            <translation>시작 가중치와 가중치 감쇠를 확인하거나 레시피의 학습률을 그대로 두세요.</translation>
        </message>
        <message>
            <source>Check what the job asks for.</source>
            <translation>작업이 요청하는 자원을 확인하세요.</translation>
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
            <source>Choose a folder that was made for this purpose, or install TL Studio again.</source>
            <translation>엔진용으로 만든 폴더를 선택하거나 TL Studio를 다시 설치하세요.</translation>
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
            <source>Choose a name that does not exist yet: nothing is overwritten.</source>
            <translation>아직 없는 이름을 선택하세요. 아무것도 덮어쓰지 않습니다.</translation>
        </message>
        <message>
            <source>Choose a smaller model, or close other programs.</source>
            <translation>더 작은 모델을 선택하거나 다른 프로그램을 닫으세요.</translation>
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
            <source>Choose an HTML or PDF file that “tlstudio report” has written.</source>
            <translation>“tlstudio report”가 만든 HTML 또는 PDF 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose an empty folder.</source>
            <translation>빈 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose another engine.</source>
            <translation>다른 엔진을 선택하세요.</translation>
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
            <source>Choose another format.</source>
            <translation>다른 형식을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose another name, or say that it is to be overwritten.</source>
            <translation>다른 이름을 선택하거나 덮어쓰도록 지정하세요.</translation>
        </message>
        <message>
            <source>Choose another number format.</source>
            <translation>다른 숫자 형식을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose another optimizer.</source>
            <translation>다른 최적화 방법을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose at least one network, one strategy and one seed.</source>
            <translation>모델, 전략, 시드를 하나 이상 선택하세요.</translation>
        </message>
        <message>
            <source>Choose fewer folds, or add images.</source>
            <translation>폴드 수를 줄이거나 이미지를 추가하세요.</translation>
        </message>
        <message>
            <source>Choose float32 or int8, or the format of PyTorch.</source>
            <translation>float32나 int8, 또는 PyTorch 형식을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose it on Model &amp; strategy. Here a .pt file that a run saved answers.</source>
            <translation>모델과 전략 단계에서 선택하세요. 여기서는 실험이 저장한 .pt 파일이 예측합니다.</translation>
        </message>
        <message>
            <source>Choose one of the folder's classes for them, or add a folder of that name.</source>
            <translation>폴더에 있는 클래스를 선택하거나 그 이름의 폴더를 추가하세요.</translation>
        </message>
        <message>
            <source>Choose one of: {choices}.</source>
            <translation>다음 중 하나를 선택하세요: {choices}.</translation>
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
            <source>Choose the folder that it lies in.</source>
            <translation>이 파일이 들어 있는 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Choose the folder that they were moved to, or start a new run.</source>
            <translation>이미지를 옮긴 폴더를 선택하거나 새 실험을 시작하세요.</translation>
        </message>
        <message>
            <source>Choose the format ONNX, or another number format.</source>
            <translation>ONNX 형식이나 다른 숫자 형식을 선택하세요.</translation>
        </message>
        <message>
            <source>Choose two folds or more, or none.</source>
            <translation>폴드를 두 개 이상 선택하거나 사용하지 마세요.</translation>
        </message>
        <message>
            <source>Choose two folds or more, or two seeds or more.</source>
            <translation>폴드나 시드를 2개 이상 선택하세요.</translation>
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
            <source>Companions were identified by a pattern in the file names.</source>
            <translation>같은 대상의 이미지는 파일 이름의 패턴으로 찾았습니다.</translation>
        </message>
        <message>
            <source>Companions were identified by a table.</source>
            <translation>같은 대상의 이미지는 표에 따라 정했습니다.</translation>
        </message>
        <message>
            <source>Companions were identified by the numbers in the file names.</source>
            <translation>같은 대상의 이미지는 파일 이름의 번호로 찾았습니다.</translation>
        </message>
        <message>
            <source>Companions were identified by the subfolders.</source>
            <translation>같은 대상의 이미지는 하위 폴더로 찾았습니다.</translation>
        </message>
        <message>
            <source>Companions were identified by their capture times.</source>
            <translation>같은 대상의 이미지는 촬영 시각으로 찾았습니다.</translation>
        </message>
        <message>
            <source>Compare runs of the same folder and split.</source>
            <translation>폴더와 분할이 같은 실험을 비교하세요.</translation>
        </message>
        <message>
            <source>Compare series of as many folds and seeds.</source>
            <translation>폴드와 시드 수가 같은 시리즈를 비교하세요.</translation>
        </message>
        <message>
            <source>Compare two series, or two runs.</source>
            <translation>시리즈끼리 또는 실험끼리 비교하세요.</translation>
        </message>
        <message>
            <source>Continue it.</source>
            <translation>이어서 진행하세요.</translation>
        </message>
        <message>
            <source>Continue the run after its last whole epoch.</source>
            <translation type="vanished">마지막으로 완료된 에포크부터 실험을 계속하세요.</translation>
        </message>
        <message>
            <source>Continue the run on all nodes, or on fewer: it goes on from its last checkpoint.</source>
            <translation>모든 노드에서, 또는 더 적은 노드에서 실험을 이어서 하세요. 마지막 체크포인트부터 계속합니다.</translation>
        </message>
        <message>
            <source>Continue the run where it was saved last, on the GPU or on the CPU. If it happens again, restart the computer or update the driver of the graphics card.</source>
            <translation>마지막으로 저장된 곳에서 GPU나 CPU로 실험을 이어서 진행하세요. 다시 발생하면 컴퓨터를 다시 시작하거나 그래픽 카드 드라이버를 업데이트하세요.</translation>
        </message>
        <message>
            <source>Continue the run where it was saved last.</source>
            <translation>마지막으로 저장된 곳에서 실험을 이어서 학습하세요.</translation>
        </message>
        <message>
            <source>Continue the run, with a longer time limit or more memory where that was the reason.</source>
            <translation>실험을 계속하세요. 시간이나 메모리가 이유라면 제한을 늘리세요.</translation>
        </message>
        <message>
            <source>Continue the run.</source>
            <translation>실험을 이어서 학습하세요.</translation>
        </message>
        <message>
            <source>Continued after epoch {epoch}.</source>
            <translation>에포크 {epoch} 다음부터 계속했습니다.</translation>
        </message>
        <message>
            <source>Continued in epoch {epoch}, after {images} images.</source>
            <translation>에포크 {epoch}의 이미지 {images}개 이후부터 이어서 학습합니다.</translation>
        </message>
        <message>
            <source>Copies were identified by comparing bytes, pixels and appearance.</source>
            <translation>복사본은 파일 내용, 픽셀, 모습을 비교하여 찾았습니다.</translation>
        </message>
        <message>
            <source>Copies were identified by comparing the bytes of the files.</source>
            <translation>복사본은 파일 내용이 같은지로 찾았습니다.</translation>
        </message>
        <message>
            <source>Copy them again.</source>
            <translation>다시 복사하세요.</translation>
        </message>
        <message>
            <source>Correct it, for example ^(.+)_[0-9]+ for everything before the last number.</source>
            <translation>고쳐 주세요. 예를 들어 ^(.+)_[0-9]+ 는 마지막 번호 앞의 모든 글자를 뜻합니다.</translation>
        </message>
        <message>
            <source>Correct it.</source>
            <translation>고치세요.</translation>
        </message>
        <message>
            <source>Cross-validate in {folds} folds</source>
            <translation>{folds}겹 교차 검증</translation>
        </message>
        <message>
            <source>Decide which class is right and remove the other copy.</source>
            <translation>어느 클래스가 맞는지 정하고 다른 사본을 지우세요.</translation>
        </message>
        <message>
            <source>Delete old runs, or choose another workspace.</source>
            <translation>오래된 실행을 삭제하거나 다른 작업 공간을 선택하세요.</translation>
        </message>
        <message>
            <source>Do this on this computer.</source>
            <translation>이 컴퓨터에서 실행하세요.</translation>
        </message>
        <message>
            <source>Downloading and installing the packages</source>
            <translation>패키지 내려받기와 설치</translation>
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
            <source>Enter one.</source>
            <translation>패턴을 입력하세요.</translation>
        </message>
        <message>
            <source>Evaluate all images, or choose another folder.</source>
            <translation>모든 이미지를 평가하거나 다른 폴더를 선택하세요.</translation>
        </message>
        <message>
            <source>Evaluate its model again: the new result has a map.</source>
            <translation>모델을 다시 평가하세요. 새 결과에는 지도가 있습니다.</translation>
        </message>
        <message>
            <source>Export the model from its run while the run's images are where they were, or choose float16.</source>
            <translation>실행의 이미지가 원래 자리에 있을 때 실행에서 내보내거나 float16을 선택하세요.</translation>
        </message>
        <message>
            <source>Fetch the file “{file}” ({megabytes} MB) from {url} on another machine and put it into “{folder}”, or use EfficientNet-Lite0, whose weights are built in.</source>
            <translation>다른 컴퓨터에서 {url} 주소의 “{file}” 파일({megabytes} MB)을 받아 “{folder}” 폴더에 넣거나, 가중치가 내장된 EfficientNet-Lite0을 쓰세요.</translation>
        </message>
        <message>
            <source>Few images ({each} a class) unlike those of the pretraining: the hardest of the slides' four cases. More images would help more than any setting.</source>
            <translation>이미지가 적고(클래스마다 {each}장) 사전 학습 이미지와 다릅니다. 강의 자료의 네 경우 중 가장 어려운 경우입니다. 어떤 설정보다 이미지를 더 모으는 것이 도움이 됩니다.</translation>
        </message>
        <message>
            <source>Files in one folder whose names differ only in a number, by at most {gap}, seem to show the same thing, as in {example}.</source>
            <translation>한 폴더에서 이름이 번호만 다르고 그 번호 차이가 {gap} 이하인 이미지는 같은 대상을 찍은 것으로 보입니다. 예: {example}.</translation>
        </message>
        <message>
            <source>Folds are counted from 0.</source>
            <translation>폴드 번호는 0부터 시작합니다.</translation>
        </message>
        <message>
            <source>Follow it there.</source>
            <translation>그 프로그램에서 확인하세요.</translation>
        </message>
        <message>
            <source>Free some space and continue the run.</source>
            <translation>공간을 확보하고 실험을 계속하세요.</translation>
        </message>
        <message>
            <source>Free some space, or set TLSTUDIO_HOME to a folder on another disk.</source>
            <translation>공간을 확보하거나 TLSTUDIO_HOME을 다른 디스크의 폴더로 지정하세요.</translation>
        </message>
        <message>
            <source>GPU</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>Give each at least three readable images, or put one into that subset's folder.</source>
            <translation>클래스마다 읽을 수 있는 이미지를 적어도 세 개 두거나 해당 세트의 폴더에 하나를 넣으세요.</translation>
        </message>
        <message>
            <source>Give it at least three readable images, or put one into that subset's folder.</source>
            <translation>읽을 수 있는 이미지를 세 장 이상 넣거나 그 세트의 폴더에 한 장을 넣으세요.</translation>
        </message>
        <message>
            <source>Give the Python of the environment there in which TL Studio is installed, or its program tlstudio.</source>
            <translation>그 컴퓨터에서 TL Studio가 설치된 환경의 Python이나 tlstudio 프로그램을 지정하세요.</translation>
        </message>
        <message>
            <source>Give the Python of the environment there in which TL Studio is installed.</source>
            <translation type="vanished">TL Studio가 설치된 환경의 Python을 입력하세요.</translation>
        </message>
        <message>
            <source>Give the sweep another name, or the setting its former value: what stands in one table must differ only by its axes.</source>
            <translation>일괄 실험의 이름을 바꾸거나 설정을 이전 값으로 되돌리세요. 한 표에 있는 학습은 축만 달라야 합니다.</translation>
        </message>
        <message>
            <source>Give the validation subset a share of the split: without it nothing tells which epoch was the best.</source>
            <translation>검증 세트에 분할 비율을 지정하세요. 검증 이미지가 없으면 어느 에포크가 가장 좋았는지 알 수 없습니다.</translation>
        </message>
        <message>
            <source>Give what you would give to ssh.</source>
            <translation>ssh에 입력하는 대로 입력하세요.</translation>
        </message>
        <message>
            <source>Images are marked as belonging to classes that the folder does not have, and are left out: {names}.</source>
            <translation>폴더에 없는 클래스로 표시된 이미지는 제외합니다: {names}.</translation>
        </message>
        <message>
            <source>Images in the same subfolder seem to show the same thing, as in {example}.</source>
            <translation>한 하위 폴더의 이미지는 같은 대상을 찍은 것으로 보입니다. 예: {example}.</translation>
        </message>
        <message>
            <source>Images that one camera took at most {seconds} seconds apart seem to show the same thing, as in {example}.</source>
            <translation>한 카메라로 {seconds}초 이하의 간격을 두고 찍은 이미지는 같은 대상을 찍은 것으로 보입니다. 예: {example}.</translation>
        </message>
        <message>
            <source>Images that were marked after their answers were seen make a result look better than it is.</source>
            <translation>예측을 본 뒤에 표시한 이미지는 결과를 실제보다 좋아 보이게 합니다.</translation>
        </message>
        <message>
            <source>In epoch {epoch} the accuracy was {accuracy} % and the loss {loss}, like those of a model that gives the same answer for every image.</source>
            <translation>에포크 {epoch}의 정확도는 {accuracy}%, 손실은 {loss}입니다. 모든 이미지에 같은 답을 내는 모델의 값과 같습니다.</translation>
        </message>
        <message>
            <source>In {epochs} epochs the training loss went from {first} to {last}: almost nothing was learned.</source>
            <translation>{epochs} 에포크 동안 훈련 손실이 {first}에서 {last}(으)로 변했습니다. 거의 아무것도 학습되지 않았습니다.</translation>
        </message>
        <message>
            <source>Install OpenSSH.</source>
            <translation>OpenSSH를 설치하세요.</translation>
        </message>
        <message>
            <source>Install TL Studio again.</source>
            <translation>TL Studio를 다시 설치하세요.</translation>
        </message>
        <message>
            <source>Install it again, or choose another one, under Settings &gt; Computing.</source>
            <translation>설정 &gt; 계산 장치에서 다시 설치하거나 다른 엔진을 선택하세요.</translation>
        </message>
        <message>
            <source>Install it with pip install umap-learn, or choose the map by PCA.</source>
            <translation>pip install umap-learn으로 설치하거나 PCA 지도를 선택하세요.</translation>
        </message>
        <message>
            <source>Install pyarrow (pip install tlstudio[parquet]), or save the table as CSV.</source>
            <translation>pyarrow를 설치하거나(pip install tlstudio[parquet]) 표를 CSV로 저장하세요.</translation>
        </message>
        <message>
            <source>Install the engine again under Settings &gt; Computing.</source>
            <translation>설정 &gt; 계산 장치에서 엔진을 다시 설치하세요.</translation>
        </message>
        <message>
            <source>Install the same version on both.</source>
            <translation>두 컴퓨터에 같은 버전을 설치하세요.</translation>
        </message>
        <message>
            <source>Install uv there, or TL Studio itself, and give its Python.</source>
            <translation>그 컴퓨터에 uv를 설치하거나, TL Studio를 설치하고 그 Python을 지정하세요.</translation>
        </message>
        <message>
            <source>Install uv, or use the packaged TL Studio, which contains it.</source>
            <translation>uv를 설치하거나, uv가 들어 있는 TL Studio 설치본을 사용하세요.</translation>
        </message>
        <message>
            <source>Install version {here} there, or give the Python that has it.</source>
            <translation>그곳에 {here} 버전을 설치하거나, 설치된 Python을 입력하세요.</translation>
        </message>
        <message>
            <source>Install version {here} there.</source>
            <translation>그곳에 {here} 버전을 설치하세요.</translation>
        </message>
        <message>
            <source>It has 32 hexadecimal digits, as the exported table of marks shows.</source>
            <translation>내보낸 표시 목록에 나오는 것처럼 32자리 16진수여야 합니다.</translation>
        </message>
        <message>
            <source>It has been removed. Try again.</source>
            <translation>파일을 지웠습니다. 다시 시도하세요.</translation>
        </message>
        <message>
            <source>It has hardly learned to tell the classes apart. The learning rate is the most likely reason.</source>
            <translation>클래스를 거의 구별하지 못합니다. 학습률이 원인일 가능성이 가장 큽니다.</translation>
        </message>
        <message>
            <source>It is not clear which column of “{file}” is the {role}; it has: {columns}.</source>
            <translation>“{file}” 표의 어느 열이 {role}에 해당하는지 알 수 없습니다. 열: {columns}.</translation>
        </message>
        <message>
            <source>It must be a plain .tar; unpack a compressed one first (gunzip).</source>
            <translation>압축하지 않은 .tar여야 합니다. 압축된 파일은 먼저 푸세요(gunzip).</translation>
        </message>
        <message>
            <source>It was kept as “{file}”; a new queue begins empty.</source>
            <translation>“{file}” 파일로 보관했습니다. 새 대기열은 비어 있습니다.</translation>
        </message>
        <message>
            <source>Its first column has to name the files as they are called below that folder.</source>
            <translation>첫 번째 열에 그 폴더 아래의 파일 경로를 적어야 합니다.</translation>
        </message>
        <message>
            <source>Its first line must name a column “kind” and a column “digest” or “file”.</source>
            <translation>첫 줄에 “kind” 열과 “digest” 또는 “file” 열이 있어야 합니다.</translation>
        </message>
        <message>
            <source>L-BFGS can train only the classifier.</source>
            <translation>L-BFGS는 분류기만 학습할 수 있습니다.</translation>
        </message>
        <message>
            <source>L-BFGS takes all images at once, and its line search chooses the steps: there is no learning rate and no batch size to find.</source>
            <translation>L-BFGS는 모든 이미지를 한 번에 쓰고 단계의 크기를 선 탐색으로 정하므로, 찾을 학습률과 배치 크기가 없습니다.</translation>
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
            <source>Larger batches are no longer faster.</source>
            <translation>더 큰 배치는 더 빠르지 않습니다.</translation>
        </message>
        <message>
            <source>Larger batches make the curve smoother. If the images are few, keep the recipe's learning rate.</source>
            <translation>배치가 크면 곡선이 매끄러워집니다. 이미지가 적으면 레시피의 학습률을 그대로 두세요.</translation>
        </message>
        <message>
            <source>Larger batches than {size} are faster here, but with {images} training images an epoch would then have fewer than ten steps.</source>
            <translation>{size}보다 큰 배치가 더 빠르지만, 학습 이미지가 {images}장이면 한 에포크가 열 단계보다 적어집니다.</translation>
        </message>
        <message>
            <source>Larger batches than {size} are not tried.</source>
            <translation>{size}보다 큰 배치는 시험하지 않습니다.</translation>
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
            <source>Looking at the machine</source>
            <translation>컴퓨터 확인</translation>
        </message>
        <message>
            <source>Lower the learning rate, or lengthen the warm-up.</source>
            <translation>학습률을 낮추거나 워밍업을 늘리세요.</translation>
        </message>
        <message>
            <source>Make one on a computer of the same system, with the same version of TL Studio: tlstudio engine bundle.</source>
            <translation>운영 체제와 TL Studio 버전이 같은 컴퓨터에서 tlstudio engine bundle로 만드세요.</translation>
        </message>
        <message>
            <source>Make room in File &gt; Storage, or choose a smaller size.</source>
            <translation>파일 &gt; 저장 공간에서 공간을 확보하거나 더 작은 크기를 선택하세요.</translation>
        </message>
        <message>
            <source>Make room in File &gt; Storage, or choose another optimizer.</source>
            <translation>파일 &gt; 저장 공간에서 공간을 확보하거나 다른 옵티마이저를 선택하세요.</translation>
        </message>
        <message>
            <source>Make room there, or choose a folder on another disk for it.</source>
            <translation>그곳의 공간을 늘리거나 다른 디스크의 폴더를 선택하세요.</translation>
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
            <source>Making the environment</source>
            <translation>환경 만들기</translation>
        </message>
        <message>
            <source>Mend or remove the file.</source>
            <translation>파일을 고치거나 삭제하세요.</translation>
        </message>
        <message>
            <source>Mirrored images are told as well, to within {points} points.</source>
            <translation>좌우로 뒤집은 이미지도 {points}%p 차이로 똑같이 맞힙니다.</translation>
        </message>
        <message>
            <source>More epochs would probably improve the result.</source>
            <translation>에포크를 늘리면 결과가 나아질 것입니다.</translation>
        </message>
        <message>
            <source>More folds or seeds would see smaller ones.</source>
            <translation>폴드나 시드를 늘리면 더 작은 차이도 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Name each run once.</source>
            <translation>실험마다 한 번씩만 지정하세요.</translation>
        </message>
        <message>
            <source>Name its data folder, or its digest.</source>
            <translation>데이터 폴더나 다이제스트를 지정하세요.</translation>
        </message>
        <message>
            <source>Name that image.</source>
            <translation>원본 이미지를 지정하세요.</translation>
        </message>
        <message>
            <source>Name the class that the image belongs to.</source>
            <translation>이미지가 속하는 클래스를 지정하세요.</translation>
        </message>
        <message>
            <source>Name the engine to install: {names}.</source>
            <translation>설치할 엔진을 지정하세요: {names}.</translation>
        </message>
        <message>
            <source>Name them relative to the table.</source>
            <translation>표가 있는 폴더를 기준으로 한 경로로 적어 주세요.</translation>
        </message>
        <message>
            <source>Neighboring images in “{folder}” look no more alike than other images do.</source>
            <translation>“{folder}”에서 서로 이웃한 이미지들은 다른 이미지들보다 더 비슷하지 않습니다.</translation>
        </message>
        <message>
            <source>Neither run was checked: test images may have a copy or a companion in training.</source>
            <translation>두 실험 모두 점검하지 않았습니다. 테스트 이미지의 복사본이나 같은 대상의 이미지가 학습 세트에 있을 수 있습니다.</translation>
        </message>
        <message>
            <source>No Apple GPU can be used on this machine.</source>
            <translation>이 컴퓨터에서 사용할 수 있는 Apple GPU가 없습니다.</translation>
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
            <source>No graphics card that TL Studio can use was found.</source>
            <translation>TL Studio가 사용할 수 있는 그래픽 카드를 찾지 못했습니다.</translation>
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
            <source>None of the rows of “{file}” names an image of “{folder}”.</source>
            <translation>“{file}”의 어느 행도 “{folder}” 폴더의 이미지를 가리키지 않습니다.</translation>
        </message>
        <message>
            <source>None of the {count} images can be read.</source>
            <translation>이미지 {count}장 중 읽을 수 있는 것이 없습니다.</translation>
        </message>
        <message>
            <source>None of the {test} test images has a copy or a companion in training.</source>
            <translation>테스트 이미지 {test}개 중 복사본이나 같은 대상의 이미지가 학습 세트에 있는 것은 없습니다.</translation>
        </message>
        <message>
            <source>Not checked: test images may have copies or companions in training.</source>
            <translation>테스트 이미지와 같은 이미지나 같은 대상의 이미지가 학습 세트에 있는지 점검하지 않았습니다.</translation>
        </message>
        <message>
            <source>Nothing indicates which images show the same thing.</source>
            <translation>어떤 이미지가 같은 대상을 찍은 것인지 알려 주는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Of mirrored images {points} points fewer are told: left and right matter.</source>
            <translation>좌우로 뒤집은 이미지는 {points}%p 덜 맞힙니다. 왼쪽과 오른쪽이 의미를 가집니다.</translation>
        </message>
        <message>
            <source>One of the processes that train together died, and again after all were started {times} times.</source>
            <translation>함께 학습하던 프로세스 하나가 종료되었고, 모두 {times}번 다시 시작한 뒤에도 또 종료되었습니다.</translation>
        </message>
        <message>
            <source>One of the processes that train together on {nodes} nodes died.</source>
            <translation>노드 {nodes}개에서 함께 학습하던 프로세스 하나가 종료되었습니다.</translation>
        </message>
        <message>
            <source>One series has {first} runs and the other {second}.</source>
            <translation>한 시리즈에는 실험이 {first}개, 다른 시리즈에는 {second}개 있습니다.</translation>
        </message>
        <message>
            <source>Only one class was found: “{name}”.</source>
            <translation>클래스가 하나뿐입니다: “{name}”.</translation>
        </message>
        <message>
            <source>Only steps that are too large leave a network like this.</source>
            <translation>단계가 너무 클 때에만 신경망이 이런 상태가 됩니다.</translation>
        </message>
        <message>
            <source>Only strategy 2 has a first trained stage.</source>
            <translation>학습 시작 스테이지는 전략 2에만 있습니다.</translation>
        </message>
        <message>
            <source>Only trainings can run on another machine.</source>
            <translation>다른 컴퓨터에서는 학습만 실행할 수 있습니다.</translation>
        </message>
        <message>
            <source>Only {each} training images a class, and a similarity of {similarity} to the pretraining: stronger augmentation makes up for some.</source>
            <translation>클래스마다 학습 이미지가 {each}장뿐이고 사전 학습과의 유사성이 {similarity}입니다. 더 강한 데이터 증강이 부족함을 일부 메웁니다.</translation>
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
            <source>Put the file back as it was, or start a new run with other marks.</source>
            <translation>파일을 원래대로 되돌리거나, 다른 표시로 새 실험을 시작하세요.</translation>
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
            <source>Remove them; where they have another class, decide which one is right.</source>
            <translation>제거하세요. 클래스가 다르면 어느 것이 맞는지 정하세요.</translation>
        </message>
        <message>
            <source>Repair the split so that copies and companions stay together.</source>
            <translation>복사본과 같은 대상의 이미지가 흩어지지 않게 다시 분할하세요.</translation>
        </message>
        <message>
            <source>Restore its files, or begin another sweep.</source>
            <translation>파일을 복원하거나 새 일괄 실험을 시작하세요.</translation>
        </message>
        <message>
            <source>Run ssh {host} in a terminal once, and compare the key with the one its administrator gives.</source>
            <translation>터미널에서 ssh {host} 명령을 한 번 실행하고, 관리자가 알려 준 키와 비교하세요.</translation>
        </message>
        <message>
            <source>Runs with other seeds would tell.</source>
            <translation>다른 시드로 실험하면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Save it as CSV with the columns file and group.</source>
            <translation>file 열과 group 열이 있는 CSV로 저장하세요.</translation>
        </message>
        <message>
            <source>Save it as CSV, or choose another file.</source>
            <translation>CSV로 저장하거나 다른 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>Sending what is needed</source>
            <translation>필요한 것 보내기</translation>
        </message>
        <message>
            <source>Set fewer, or 0 for the cores that there are.</source>
            <translation>더 적게 정하거나, 있는 코어만큼 쓰려면 0으로 두십시오.</translation>
        </message>
        <message>
            <source>Set fewer, or 0 for what is fastest in a short trial.</source>
            <translation type="vanished">더 적게 설정하거나, 짧은 시험에서 가장 빠른 값을 쓰려면 0으로 설정하세요.</translation>
        </message>
        <message>
            <source>Set the gap yourself, or choose another way to recognize images of the same thing.</source>
            <translation>간격을 직접 정하거나, 어떤 이미지가 같은 대상을 찍은 것인지 다른 방법으로 알려 주세요.</translation>
        </message>
        <message>
            <source>Set the number of GPUs to {there}, or to 0 for all.</source>
            <translation>GPU 수를 {there}(으)로 하거나, 전체를 뜻하는 0으로 설정하세요.</translation>
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
            <source>Start the run again; its best model, where it has one, is a file of its own and can be evaluated.</source>
            <translation>실행을 다시 시작하세요. 최고 모델은 별도 파일이므로, 있다면 평가할 수 있습니다.</translation>
        </message>
        <message>
            <source>Steps that are too large leave a network like this. It rarely recovers.</source>
            <translation>단계가 너무 크면 신경망이 이런 상태가 되며, 회복되는 경우는 드뭅니다.</translation>
        </message>
        <message>
            <source>Stop it first.</source>
            <translation>먼저 중지하세요.</translation>
        </message>
        <message>
            <source>Stopped before the first epoch ended: no model was saved.</source>
            <translation>첫 에포크가 끝나기 전에 중지되어 저장된 모델이 없습니다.</translation>
        </message>
        <message>
            <source>Stopped before the first epoch ended: there is no model yet, and the run can be continued from here.</source>
            <translation>첫 에포크가 끝나기 전에 멈췄습니다. 아직 모델은 없으며, 여기서부터 이어서 학습할 수 있습니다.</translation>
        </message>
        <message>
            <source>Strategy 2 needs the stage from which training starts.</source>
            <translation>전략 2에는 학습을 시작할 스테이지가 필요합니다.</translation>
        </message>
        <message>
            <source>Switch off automatic sleep in the settings of the system.</source>
            <translation>시스템 설정에서 자동 절전을 끄세요.</translation>
        </message>
        <message>
            <source>TL Studio and its engine need {wanted} GB, and “{machine}” has {free} GB free.</source>
            <translation>TL Studio와 엔진에는 {wanted}GB가 필요한데, “{machine}” 컴퓨터의 여유 공간은 {free}GB입니다.</translation>
        </message>
        <message>
            <source>TL Studio could not be started on “{machine}”: {detail}.</source>
            <translation>“{machine}” 컴퓨터에서 TL Studio를 시작할 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>TL Studio is not installed in {python} on “{machine}”.</source>
            <translation>“{machine}” 컴퓨터의 {python}에 TL Studio가 설치되어 있지 않습니다.</translation>
        </message>
        <message>
            <source>TL Studio on “{machine}” is older than this one and cannot be used from here.</source>
            <translation>“{machine}” 컴퓨터의 TL Studio는 이전 버전이라 여기서 사용할 수 없습니다.</translation>
        </message>
        <message>
            <source>The GPU did not answer any more; the run continues where it was saved last, with a new engine.</source>
            <translation>GPU가 더 이상 응답하지 않아, 새 엔진으로 마지막으로 저장된 곳에서 실험을 이어서 진행합니다.</translation>
        </message>
        <message>
            <source>The GPU does not answer any more: {detail}.</source>
            <translation>GPU가 더 이상 응답하지 않습니다: {detail}.</translation>
        </message>
        <message>
            <source>The address of “{machine}” cannot be found: {detail}.</source>
            <translation>“{machine}” 컴퓨터의 주소를 찾을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The archive “{file}” cannot be read: {detail}.</source>
            <translation>“{file}” 아카이브를 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The best classifier is solved along {epochs} penalties; there is no learning rate.</source>
            <translation>{epochs}가지 벌점에 따라 가장 좋은 분류기를 풀어서 구합니다. 학습률은 없습니다.</translation>
        </message>
        <message>
            <source>The checkpoints of the run “{run}” are damaged: their checksums do not match.</source>
            <translation>실행 “{run}”의 체크포인트가 손상되었습니다. 체크섬이 일치하지 않습니다.</translation>
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
            <source>The classifier learns from features that are kept: one device trains it, since more would only wait for each other.</source>
            <translation>분류기는 저장된 특징으로 학습합니다. 장치가 많아도 서로 기다리기만 하므로 장치 하나로 학습합니다.</translation>
        </message>
        <message>
            <source>The cluster ended its job {job}: {detail}.</source>
            <translation>클러스터가 {job} 작업을 끝냈습니다: {detail}.</translation>
        </message>
        <message>
            <source>The decoded images take {needed} MB and cannot be kept, so they are decoded in every epoch.</source>
            <translation>디코딩된 이미지가 {needed} MB를 차지하여 보관할 수 없으므로 에폭마다 다시 디코딩합니다.</translation>
        </message>
        <message>
            <source>The disk is full: “{file}” could not be written.</source>
            <translation>디스크가 가득 차 “{file}” 파일을 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>The disk is full: “{file}” could not be written. The run waits, with everything in memory, and goes on when there is room.</source>
            <translation>디스크가 가득 차 “{file}” 파일을 저장하지 못했습니다. 실험은 모든 내용을 메모리에 둔 채 기다리고, 공간이 생기면 이어집니다.</translation>
        </message>
        <message>
            <source>The disk of “{machine}” is nearly full: {free} MB are free.</source>
            <translation>“{machine}” 컴퓨터의 디스크가 거의 찼습니다: 남은 공간 {free} MB.</translation>
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
            <source>The end of the record of this run (events.jsonl) is missing.</source>
            <translation>이 실험의 기록(events.jsonl)에서 끝부분이 없습니다.</translation>
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
            <source>The engine needs {wanted} GB, and the disk of “{folder}” has {free} GB free.</source>
            <translation>엔진에 {wanted} GB가 필요하지만 “{folder}” 폴더의 디스크에는 {free} GB가 남아 있습니다.</translation>
        </message>
        <message>
            <source>The engine that was used before goes on computing. Another try goes on from what was already downloaded.</source>
            <translation>이전에 사용하던 엔진이 계속 계산합니다. 다시 시도하면 이미 내려받은 것부터 이어집니다.</translation>
        </message>
        <message>
            <source>The engine was ended from outside (signal 9), as a system does that runs out of memory.</source>
            <translation>엔진이 외부에서 종료되었습니다(시그널 9). 메모리가 부족할 때 시스템이 이렇게 합니다.</translation>
        </message>
        <message>
            <source>The engine “{name}” belongs to TL Studio {version}, and this is {wanted}; the engine that came with TL Studio computes instead.</source>
            <translation>“{name}” 엔진은 TL Studio {version}용이고 현재 버전은 {wanted}입니다. 내장 엔진으로 계산합니다.</translation>
        </message>
        <message>
            <source>The engine “{name}” is not complete or is gone; the engine that came with TL Studio computes instead.</source>
            <translation>“{name}” 엔진이 완전하지 않거나 없어졌습니다. TL Studio의 내장 엔진으로 계산합니다.</translation>
        </message>
        <message>
            <source>The engine “{name}” no longer finds {card}: computing is slower.</source>
            <translation>“{name}” 엔진이 {card} 카드를 더 이상 찾지 못해 계산이 느려집니다.</translation>
        </message>
        <message>
            <source>The evidence does not decide: strategy {cheaper} is expected only {points} points lower and is cheaper to train (a linear classifier tells {last} % on the last stage, {joint} % on all stages together).</source>
            <translation type="vanished">측정값으로는 가려지지 않습니다. 전략 {cheaper}의 예상 정확도는 {points}%p만 낮고 학습 비용은 더 적습니다(선형 분류기: 마지막 스테이지 {last}%, 모든 스테이지 {joint}%).</translation>
        </message>
        <message>
            <source>The evidence does not decide: strategy {cheaper} is expected within {points} points and is cheaper to train (a linear classifier tells {last} % on the last stage, {joint} % on all stages together).</source>
            <translation>측정값으로는 가려지지 않습니다. 전략 {cheaper}의 예상 정확도는 {points}%p 이내로 비슷하고 학습 비용은 더 적습니다(선형 분류기: 마지막 스테이지 {last}%, 모든 스테이지 {joint}%).</translation>
        </message>
        <message>
            <source>The export answers differently: {equal} of {images} images have the same answer, and a logit differs by up to {difference}. Nothing was written.</source>
            <translation>내보낸 모델의 답이 다릅니다. 이미지 {images}장 중 {equal}장의 답이 같고, 로짓이 최대 {difference}만큼 다릅니다. 아무것도 저장하지 않았습니다.</translation>
        </message>
        <message>
            <source>The features of the frozen stages cannot be kept: they are computed again in every epoch.</source>
            <translation>고정한 스테이지의 특징을 보관할 수 없어 에포크마다 다시 계산합니다.</translation>
        </message>
        <message>
            <source>The file is not a table of marks: {detail}.</source>
            <translation>표시 목록 파일이 아닙니다: {detail}.</translation>
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
            <source>The folder “{folder}” is not there: training waits until it is, and then goes on.</source>
            <translation>“{folder}” 폴더가 없습니다. 폴더가 돌아올 때까지 기다렸다가 학습을 이어갑니다.</translation>
        </message>
        <message>
            <source>The folder “{folder}” is there already and is not empty.</source>
            <translation>“{folder}” 폴더가 이미 있고 비어 있지 않습니다.</translation>
        </message>
        <message>
            <source>The frozen stages would keep random weights and never learn.</source>
            <translation>고정된 스테이지가 무작위 가중치로 남아 학습되지 않습니다.</translation>
        </message>
        <message>
            <source>The host key of “{machine}” is not known on this computer, and it is not accepted unseen.</source>
            <translation>이 컴퓨터는 “{machine}” 컴퓨터의 호스트 키를 모르며, 확인하지 않은 키는 받아들이지 않습니다.</translation>
        </message>
        <message>
            <source>The host key of “{machine}” is not the one this computer knows: it may be another machine.</source>
            <translation>“{machine}” 컴퓨터의 호스트 키가 이 컴퓨터가 아는 키와 다릅니다. 다른 컴퓨터일 수 있습니다.</translation>
        </message>
        <message>
            <source>The image “{file}” can no longer be read: {detail}.</source>
            <translation>“{file}” 이미지를 더 이상 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The image “{file}” is not there or cannot be read.</source>
            <translation>“{file}” 이미지가 없거나 읽을 수 없습니다.</translation>
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
            <source>The job {job} ended without a word: the machine may have been restarted.</source>
            <translation>{job} 작업이 아무 말 없이 끝났습니다. 컴퓨터가 다시 시작되었을 수 있습니다.</translation>
        </message>
        <message>
            <source>The job {job} has not ended.</source>
            <translation>{job} 작업이 아직 끝나지 않았습니다.</translation>
        </message>
        <message>
            <source>The largest class has {ratio} times as many images as the smallest.</source>
            <translation>가장 큰 클래스의 이미지가 가장 작은 클래스의 {ratio}배입니다.</translation>
        </message>
        <message>
            <source>The last checkpoint is damaged; the one before, of epoch {epoch}, is used.</source>
            <translation>마지막 체크포인트가 손상되어 그 이전 것(에포크 {epoch})을 사용합니다.</translation>
        </message>
        <message>
            <source>The learning rate of {before} would become {rate}: with Adam it grows with the square root of the batch size (Malladi et al. 2022).</source>
            <translation>학습률 {before}은(는) {rate}이(가) 됩니다. Adam에서는 학습률이 배치 크기의 제곱근에 비례합니다(Malladi et al. 2022).</translation>
        </message>
        <message>
            <source>The learning rate of {before} would become {rate}: with SGD it grows in proportion to the batch size (Goyal et al. 2017).</source>
            <translation>학습률 {before}은(는) {rate}이(가) 됩니다. SGD에서는 학습률이 배치 크기에 비례합니다(Goyal et al. 2017).</translation>
        </message>
        <message>
            <source>The list names each one and the reason.</source>
            <translation type="vanished">목록에 파일과 이유가 있습니다.</translation>
        </message>
        <message>
            <source>The list of machines in “{file}” cannot be read: {detail}.</source>
            <translation>“{file}” 파일의 컴퓨터 목록을 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The loss became {loss} in epoch {epoch}: training diverged.</source>
            <translation>에포크 {epoch}에서 손실이 {loss} 값이 되어 학습이 발산했습니다.</translation>
        </message>
        <message>
            <source>The loss hardly falls, as the classifier has already been fitted, and rises from {edge} on. A tenth of that does no harm.</source>
            <translation>분류기가 이미 맞춰져 있어 손실이 거의 내려가지 않고, {edge}부터 올라갑니다. 그 10분의 1이면 해가 없습니다.</translation>
        </message>
        <message>
            <source>The loss is lowest at {lowest} and rises beyond. A tenth of that is well below the edge.</source>
            <translation>손실은 {lowest}에서 가장 낮고 그 뒤로는 올라갑니다. 그 10분의 1이면 한계보다 충분히 낮습니다.</translation>
        </message>
        <message>
            <source>The machine no longer has the job {job}.</source>
            <translation>그 컴퓨터에 {job} 작업이 더 이상 없습니다.</translation>
        </message>
        <message>
            <source>The marks in “{file}” are not those that the run was made with.</source>
            <translation>“{file}” 파일의 표시가 실험에 사용된 것과 다릅니다.</translation>
        </message>
        <message>
            <source>The marks in “{file}” cannot be read: {detail}.</source>
            <translation>“{file}” 파일의 표시를 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The memory does not hold the whole batch: {images} images of it are computed at a time. The batch size stays {batch}, and each step is that of the whole batch.</source>
            <translation>메모리에 배치 전체가 들어가지 않아 한 번에 이미지 {images}개씩 계산합니다. 배치 크기 {batch}는 그대로이며, 각 단계는 배치 전체로 이루어집니다.</translation>
        </message>
        <message>
            <source>The memory does not suffice for a batch size of {size}.</source>
            <translation>배치 크기 {size}에는 메모리가 부족합니다.</translation>
        </message>
        <message>
            <source>The model could not be turned into this format: {detail}.</source>
            <translation>모델을 이 형식으로 바꿀 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The model file does not say which images it was trained on: some of them may be among these.</source>
            <translation>모델 파일에 어떤 이미지로 훈련했는지 적혀 있지 않습니다. 그중 일부가 이 이미지에 들어 있을 수 있습니다.</translation>
        </message>
        <message>
            <source>The model is memorizing the training images.</source>
            <translation>모델이 훈련 이미지를 외우고 있습니다.</translation>
        </message>
        <message>
            <source>The model knows {known} classes and the folder has other names: {names}.</source>
            <translation>모델이 아는 클래스는 {known}개인데 폴더에는 다른 이름이 있습니다: {names}.</translation>
        </message>
        <message>
            <source>The model takes {count} of {images} images for “{name}”.</source>
            <translation>모델이 이미지 {images}장 중 {count}장을 “{name}” 클래스로 예측합니다.</translation>
        </message>
        <message>
            <source>The model was trained on all {count} images of “{folder}”.</source>
            <translation>“{folder}”의 이미지 {count}장은 모두 이 모델이 훈련한 이미지입니다.</translation>
        </message>
        <message>
            <source>The pattern finds the same text in the names of these images, as in {example}.</source>
            <translation>이 이미지들의 이름에서 패턴이 같은 것을 찾습니다. 예: {example}.</translation>
        </message>
        <message>
            <source>The program uv, which installs engines, was not found.</source>
            <translation>엔진을 설치하는 프로그램 uv를 찾지 못했습니다.</translation>
        </message>
        <message>
            <source>The queue of trainings cannot be read: {detail}.</source>
            <translation>학습 대기열을 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The recommended recipe for so many images; the backbone learns at {base}.</source>
            <translation>이만큼의 이미지에 권장하는 레시피입니다. 베이스의 학습률은 {base}입니다.</translation>
        </message>
        <message>
            <source>The recommended recipe for so many images; the base learns at {base}.</source>
            <translation type="vanished">이만큼의 이미지에 권장하는 레시피입니다. 베이스의 학습률은 {base}입니다.</translation>
        </message>
        <message>
            <source>The report “{file}” cannot be read: {detail}.</source>
            <translation>“{file}” 보고서를 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The results of this run (report.json) are damaged and are not shown.</source>
            <translation>이 실험의 결과(report.json)가 손상되어 표시하지 않습니다.</translation>
        </message>
        <message>
            <source>The run can be continued from its last whole epoch, on fewer GPUs as well. The details say what died.</source>
            <translation type="vanished">마지막으로 완료된 에포크부터 이어서 학습할 수 있으며, 더 적은 GPU로도 가능합니다. 무엇이 종료되었는지는 자세히에 나와 있습니다.</translation>
        </message>
        <message>
            <source>The run can be continued where it was saved last, on fewer GPUs as well. The details say what died.</source>
            <translation>실험은 마지막으로 저장된 곳에서 이어서 학습할 수 있으며, 더 적은 GPU로도 됩니다. 무엇이 멈췄는지는 자세한 정보에 있습니다.</translation>
        </message>
        <message>
            <source>The run takes about {needed} MB, and the disk that holds the runs has {free} MB free.</source>
            <translation>실행에 약 {needed} MB가 필요하지만 실행을 저장하는 디스크에 남은 공간은 {free} MB입니다.</translation>
        </message>
        <message>
            <source>The run “{run}” ended before anything of it was saved, so there is nothing to continue.</source>
            <translation>“{run}” 실험은 저장되기 전에 끝나서 이어서 학습할 것이 없습니다.</translation>
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
            <source>The run “{run}” is named twice.</source>
            <translation>“{run}” 실험을 두 번 지정했습니다.</translation>
        </message>
        <message>
            <source>The run “{run}” stopped before its first epoch ended, so there is nothing to continue.</source>
            <translation type="vanished">“{run}” 실험이 첫 에포크가 끝나기 전에 중지되어 계속할 것이 없습니다.</translation>
        </message>
        <message>
            <source>The run “{run}” stopped before its first epoch ended: there is no model to evaluate.</source>
            <translation>“{run}” 실험은 첫 에포크가 끝나기 전에 멈춰서 평가할 모델이 없습니다.</translation>
        </message>
        <message>
            <source>The series “{run}” is not complete: {done} of its {runs} runs are.</source>
            <translation>“{run}” 시리즈가 완료되지 않았습니다: 실험 {runs}개 중 {done}개가 완료되었습니다.</translation>
        </message>
        <message>
            <source>The settings of this run (spec.json) were changed after they had been written: by hand, or by the disk.</source>
            <translation>이 실험의 설정(spec.json)이 기록된 뒤에 바뀌었습니다. 사람이 고쳤거나 디스크에서 손상되었습니다.</translation>
        </message>
        <message>
            <source>The shares of training, validation and test add up to {total}; they must add up to 1.</source>
            <translation>학습, 검증, 테스트 비율의 합이 {total}입니다. 1이어야 합니다.</translation>
        </message>
        <message>
            <source>The sweep has no training.</source>
            <translation>일괄 실험에 학습이 없습니다.</translation>
        </message>
        <message>
            <source>The sweep in “{folder}” cannot be read: {detail}.</source>
            <translation>“{folder}” 폴더의 일괄 실험을 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The sweep “{name}” has trainings with another value of {field}.</source>
            <translation>“{name}” 일괄 실험에 {field} 값이 다른 학습이 있습니다.</translation>
        </message>
        <message>
            <source>The system ended the engine because the memory ran out.</source>
            <translation>메모리가 부족해 시스템이 엔진을 끝냈습니다.</translation>
        </message>
        <message>
            <source>The table puts these images in one group, as in {example}.</source>
            <translation>표에서 이 이미지들은 한 그룹입니다. 예: {example}.</translation>
        </message>
        <message>
            <source>The table “{file}” cannot be read: {detail}.</source>
            <translation>“{file}” 표를 읽을 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The table “{file}” does not exist.</source>
            <translation>표 “{file}” 파일이 없습니다.</translation>
        </message>
        <message>
            <source>The test of the new engine</source>
            <translation>새 엔진 시험</translation>
        </message>
        <message>
            <source>The time limit of the cluster is near: the run goes on in another job after its last whole epoch.</source>
            <translation type="vanished">클러스터의 시간 제한이 가까워졌습니다. 실험은 마지막으로 완료된 에포크부터 다른 작업에서 계속됩니다.</translation>
        </message>
        <message>
            <source>The time limit of the cluster is near: the run goes on in another job from here.</source>
            <translation>클러스터의 시간 제한이 가까워 실험이 여기서부터 다른 작업에서 이어집니다.</translation>
        </message>
        <message>
            <source>The training accuracy ended at {accuracy} % and no longer rose: what is trained is too little to tell even the training images apart.</source>
            <translation>훈련 정확도가 {accuracy}%에서 더 오르지 않았습니다. 학습되는 부분이 너무 적어 훈련 이미지조차 구별하지 못합니다.</translation>
        </message>
        <message>
            <source>The training cannot continue without the window: {detail}.</source>
            <translation>창 없이 학습을 계속할 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>The training loss rose from {low} in epoch {at} to {high} in epoch {epoch}.</source>
            <translation>훈련 손실이 에포크 {at}의 {low}에서 에포크 {epoch}의 {high}(으)로 올랐습니다.</translation>
        </message>
        <message>
            <source>The training loss was {loss} in epoch {epoch}, far above that of guessing, {guess}.</source>
            <translation>에포크 {epoch}의 훈련 손실은 {loss}입니다. 무작위 추측의 손실 {guess}보다 훨씬 큽니다.</translation>
        </message>
        <message>
            <source>The training needs about {needed} MB of memory, and the {device} has {free} MB free.</source>
            <translation>학습에 약 {needed} MB의 메모리가 필요하지만 {device}에 남은 메모리는 {free} MB입니다.</translation>
        </message>
        <message>
            <source>The training that went on without the window ended without a word: the computer may have been restarted.</source>
            <translation>창 없이 계속되던 학습이 아무 알림 없이 끝났습니다. 컴퓨터가 다시 시작되었을 수 있습니다.</translation>
        </message>
        <message>
            <source>The two follow different marks: they are compared on the {images} images that both have tested, by the classes that “{run}” gives them.</source>
            <translation>두 실험이 서로 다른 표시를 따릅니다. 둘 다 테스트한 이미지 {images}개에서 “{run}” 실험의 클래스를 기준으로 비교합니다.</translation>
        </message>
        <message>
            <source>The two runs differ only in whether copies and companions are kept together: their difference of {points} points is what the leak was worth.</source>
            <translation>두 실험은 복사본과 같은 대상의 이미지를 함께 두었는지만 다릅니다. 둘의 차이 {points}%p는 누출이 부풀린 값입니다.</translation>
        </message>
        <message>
            <source>The two runs were tested on different images ({common} in common).</source>
            <translation>두 실험은 서로 다른 이미지로 테스트했습니다(공통 {common}장).</translation>
        </message>
        <message>
            <source>The validation loss rose from {low} in epoch {at} to {high} in epoch {epoch} while the training loss kept falling. The accuracy is {training} % in training and {validation} % in validation.</source>
            <translation>훈련 손실은 계속 줄었지만 검증 손실은 에포크 {at}의 {low}에서 에포크 {epoch}의 {high}(으)로 올랐습니다. 정확도는 훈련 {training}%, 검증 {validation}%입니다.</translation>
        </message>
        <message>
            <source>The validation loss was still falling at the end, from {from} in epoch {first} to {to} in epoch {last}.</source>
            <translation>검증 손실이 끝까지 줄고 있었습니다. 에포크 {first}에서 {from}, 에포크 {last}에서 {to}입니다.</translation>
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
            <source>The {images} validation images, {wrong} of them predicted wrongly, are too few to calibrate the probabilities: they are shown as the network gives them.</source>
            <translation>검증 이미지 {images}장(이 중 {wrong}장 오답)은 확률을 보정하기에 너무 적습니다. 신경망이 내놓은 확률을 그대로 보여 줍니다.</translation>
        </message>
        <message>
            <source>There are no more training images for a larger batch.</source>
            <translation>더 큰 배치를 만들 학습 이미지가 없습니다.</translation>
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
            <source>There are too few images for {folds} folds: one would have none to be tested on.</source>
            <translation>폴드 {folds}개로 나누기에는 이미지가 너무 적어 테스트할 이미지가 없는 폴드가 생깁니다.</translation>
        </message>
        <message>
            <source>There is no engine “{name}”.</source>
            <translation>“{name}” 엔진이 없습니다.</translation>
        </message>
        <message>
            <source>There is no fold {fold} of {folds}.</source>
            <translation>폴드 {folds}개 중에 {fold}번은 없습니다.</translation>
        </message>
        <message>
            <source>There is no machine “{machine}” in the list of machines.</source>
            <translation>컴퓨터 목록에 “{machine}” 컴퓨터가 없습니다.</translation>
        </message>
        <message>
            <source>There is no model called “{name}”.</source>
            <translation>“{name}” 모델이 없습니다.</translation>
        </message>
        <message>
            <source>There is no pattern to look for in the file names.</source>
            <translation>파일 이름에서 찾을 패턴이 없습니다.</translation>
        </message>
        <message>
            <source>There is no setting “{setting}”.</source>
            <translation>“{setting}” 설정이 없습니다.</translation>
        </message>
        <message>
            <source>This TL Studio has no list of packages for {title}.</source>
            <translation>이 TL Studio에는 {title} 엔진의 패키지 목록이 없습니다.</translation>
        </message>
        <message>
            <source>This computer could not be kept awake: it may go to sleep during the training.</source>
            <translation>이 컴퓨터의 절전을 막지 못했습니다. 학습 중에 절전 모드로 들어갈 수 있습니다.</translation>
        </message>
        <message>
            <source>This map needs the package umap-learn, which is not installed.</source>
            <translation>이 지도에는 umap-learn 패키지가 필요하지만 설치되어 있지 않습니다.</translation>
        </message>
        <message>
            <source>This result is without {count} images that could be read when the run began and no longer could later.</source>
            <translation>이 결과에는 실험을 시작할 때는 읽을 수 있었으나 나중에 읽을 수 없게 된 이미지 {count}개가 빠져 있습니다.</translation>
        </message>
        <message>
            <source>This training of the sweep is complete: “{run}”.</source>
            <translation>일괄 실험의 이 학습은 이미 끝났습니다: “{run}”.</translation>
        </message>
        <message>
            <source>Train again for only {epochs} epochs</source>
            <translation>{epochs} 에포크만 다시 학습</translation>
        </message>
        <message>
            <source>Train again for {epochs} epochs</source>
            <translation>{epochs} 에포크 동안 다시 학습</translation>
        </message>
        <message>
            <source>Train again with a learning rate of {rate}</source>
            <translation>학습률 {rate}(으)로 다시 학습</translation>
        </message>
        <message>
            <source>Train again with a weight decay of {decay}</source>
            <translation>가중치 감쇠 {decay}(으)로 다시 학습</translation>
        </message>
        <message>
            <source>Train again with stronger augmentation</source>
            <translation>더 강한 데이터 증강으로 다시 학습</translation>
        </message>
        <message>
            <source>Train again.</source>
            <translation>다시 학습시키세요.</translation>
        </message>
        <message>
            <source>Train all stages</source>
            <translation>모든 스테이지 학습</translation>
        </message>
        <message>
            <source>Train from {stage} on</source>
            <translation>{stage}부터 학습</translation>
        </message>
        <message>
            <source>Train it to the end before you compare.</source>
            <translation>비교하기 전에 끝까지 학습시키세요.</translation>
        </message>
        <message>
            <source>Train more stages of the network. They adapt to images unlike those of the pretraining.</source>
            <translation>신경망의 스테이지를 더 많이 학습시키세요. 사전 학습 이미지와 다른 이미지에 맞추어집니다.</translation>
        </message>
        <message>
            <source>Train only the classifier</source>
            <translation>분류기만 학습</translation>
        </message>
        <message>
            <source>Train the baseline for {epochs} epochs</source>
            <translation>기준 모델을 {epochs} 에포크 동안 학습</translation>
        </message>
        <message>
            <source>Training computes in mixed precision (bfloat16), which is faster on this processor.</source>
            <translation>이 프로세서에서 더 빠른 혼합 정밀도(bfloat16)로 학습합니다.</translation>
        </message>
        <message>
            <source>Training diverged in epoch {epoch}: the steps were too large.</source>
            <translation>에포크 {epoch}에서 학습이 발산했습니다. 학습 단계가 너무 컸습니다.</translation>
        </message>
        <message>
            <source>Training lowers this loss unless its steps are too large.</source>
            <translation>단계가 너무 크지 않다면 학습할수록 이 손실은 줄어듭니다.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>다시 시도하세요.</translation>
        </message>
        <message>
            <source>Try again; a run is continued where it was saved last, with half as much of each batch in memory at a time. Closing other programs helps, too.</source>
            <translation>다시 시도하세요. 실험은 마지막으로 저장된 곳에서 이어지며, 각 배치를 절반씩 나누어 메모리에 올립니다. 다른 프로그램을 닫는 것도 도움이 됩니다.</translation>
        </message>
        <message>
            <source>Try again; a run is continued where it was saved last. If it happens again, close other programs or make the batch smaller.</source>
            <translation>다시 시도하세요. 실험은 마지막으로 저장된 곳에서 이어집니다. 같은 일이 반복되면 다른 프로그램을 닫거나 배치를 줄이세요.</translation>
        </message>
        <message>
            <source>Try it in a terminal there.</source>
            <translation>그곳의 터미널에서 시험해 보세요.</translation>
        </message>
        <message>
            <source>Two images of a group look more alike than two other images of their class in {percent} % of all comparisons; chance would give 50 %.</source>
            <translation>한 그룹의 두 이미지를 같은 클래스의 두 이미지와 비교하면 {percent}%의 경우에 더 비슷합니다. 우연이라면 50%입니다.</translation>
        </message>
        <message>
            <source>Undecided: at no rate does the loss change by more than it differs from batch to batch.</source>
            <translation>판단할 수 없음: 어느 학습률에서도 손실의 변화가 배치 사이의 차이보다 크지 않습니다.</translation>
        </message>
        <message>
            <source>Undecided: the loss grew without bound before there were enough batches.</source>
            <translation>판단할 수 없음: 배치가 충분히 모이기 전에 손실이 끝없이 커졌습니다.</translation>
        </message>
        <message>
            <source>Update TL Studio to open it.</source>
            <translation>TL Studio를 업데이트하면 열 수 있습니다.</translation>
        </message>
        <message>
            <source>Update TL Studio to verify it.</source>
            <translation>확인하려면 TL Studio를 업데이트하세요.</translation>
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
            <source>Use letters, digits, dots, hyphens and underscores, at most 40.</source>
            <translation>글자, 숫자, 점, 하이픈, 밑줄을 40자까지 사용하세요.</translation>
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
            <source>Was the driver updated? Restart the computer, or repair the engine under Settings &gt; Computing.</source>
            <translation>드라이버를 업데이트했다면 컴퓨터를 다시 시작하거나, 설정 &gt; 계산 장치에서 엔진을 복구하세요.</translation>
        </message>
        <message>
            <source>What the frozen stages compute cannot be kept on the disk ({detail}), so they run in every epoch.</source>
            <translation>고정된 스테이지의 계산 결과를 디스크에 보관할 수 없어({detail}) 에포크마다 다시 계산합니다.</translation>
        </message>
        <message>
            <source>What they said has to be marked again.</source>
            <translation>해당 내용은 다시 표시해야 합니다.</translation>
        </message>
        <message>
            <source>Where it was made, save its weights with torch.save(model.state_dict(), …) and choose that file.</source>
            <translation>만든 곳에서 torch.save(model.state_dict(), …)로 가중치만 저장한 다음 그 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>With a learning rate of {rate} the steps are too small.</source>
            <translation>학습률 {rate}에서는 단계가 너무 작습니다.</translation>
        </message>
        <message>
            <source>With the classifier alone {own} % are expected, with the whole model trained {other} %. (A linear classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.)</source>
            <translation type="vanished">분류기만 학습시키면 {own}%, 전체 모델을 학습시키면 {other}%로 예상됩니다. (선형 분류기는 보지 못한 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다.)</translation>
        </message>
        <message>
            <source>With the classifier alone {own} % are expected, with the whole model trained {other} %: a linear classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.</source>
            <translation>분류기만 학습시키면 {own}%, 전체 모델을 학습시키면 {other}%로 예상됩니다. 선형 분류기는 보지 못한 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다.</translation>
        </message>
        <message>
            <source>With the later stages trained {own} % are expected, with the classifier alone {other} %. (A linear classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.)</source>
            <translation type="vanished">뒤쪽 스테이지를 학습시키면 {own}%, 분류기만 학습시키면 {other}%로 예상됩니다. (선형 분류기는 보지 못한 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다.)</translation>
        </message>
        <message>
            <source>With the later stages trained {own} % are expected, with the classifier alone {other} %: a linear classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.</source>
            <translation>뒤쪽 스테이지를 학습시키면 {own}%, 분류기만 학습시키면 {other}%로 예상됩니다. 선형 분류기는 보지 못한 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다.</translation>
        </message>
        <message>
            <source>With the whole model trained {own} % are expected, with the classifier alone {other} %. (A linear classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.)</source>
            <translation type="vanished">전체 모델을 학습시키면 {own}%, 분류기만 학습시키면 {other}%로 예상됩니다. (선형 분류기는 보지 못한 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다.)</translation>
        </message>
        <message>
            <source>With the whole model trained {own} % are expected, with the classifier alone {other} %: a linear classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.</source>
            <translation>전체 모델을 학습시키면 {own}%, 분류기만 학습시키면 {other}%로 예상됩니다. 선형 분류기는 보지 못한 이미지를 마지막 스테이지로 {last}%, 모든 스테이지로 {joint}% 맞힙니다.</translation>
        </message>
        <message>
            <source>With {model} up to {expected} % are expected, with {other} {less} %.</source>
            <translation>{model}: 최대 {expected}% 예상, {other}: {less}%.</translation>
        </message>
        <message>
            <source>Write train, val or test into every row, or into none.</source>
            <translation>모든 행에 train, val, test 중 하나를 적거나 모두 비워 두세요.</translation>
        </message>
        <message>
            <source>`tlstudio models` lists the models.</source>
            <translation>모델 목록은 `tlstudio models` 명령으로 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>`tlstudio settings` lists all of them.</source>
            <translation>`tlstudio settings` 명령이 모든 설정을 보여 줍니다.</translation>
        </message>
        <message>
            <source>a tensor claims more bytes than the file has</source>
            <translation>텐서의 크기가 파일보다 큼</translation>
        </message>
        <message>
            <source>computer</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>exit code {number}</source>
            <translation>종료 코드 {number}</translation>
        </message>
        <message>
            <source>int8 needs training images to find the range of each layer, and those of “{model}” were not found.</source>
            <translation>int8은 각 층의 범위를 구하는 데 학습 이미지가 필요하지만, “{model}”의 학습 이미지를 찾지 못했습니다.</translation>
        </message>
        <message>
            <source>it cannot be opened ({detail})</source>
            <translation>열 수 없음({detail})</translation>
        </message>
        <message>
            <source>it contains compressed entries</source>
            <translation>압축된 항목이 있음</translation>
        </message>
        <message>
            <source>it does not answer ({detail})</source>
            <translation>응답하지 않음({detail})</translation>
        </message>
        <message>
            <source>it finds no graphics card that it can use (PyTorch {torch})</source>
            <translation>사용할 수 있는 그래픽 카드를 찾지 못함(PyTorch {torch})</translation>
        </message>
        <message>
            <source>it has more than {limit} GB</source>
            <translation>{limit} GB보다 큼</translation>
        </message>
        <message>
            <source>it has no model</source>
            <translation>모델이 없음</translation>
        </message>
        <message>
            <source>it has so many scans ({scans}) that opening it would take too long</source>
            <translation>스캔이 너무 많아({scans}개) 여는 데 너무 오래 걸림</translation>
        </message>
        <message>
            <source>it has {megapixels} megapixels in run lengths, of which at most {limit} are opened in a sensible time</source>
            <translation>런 길이로 압축된 {megapixels}메가픽셀이며, 적당한 시간에 열 수 있는 것은 {limit}까지입니다</translation>
        </message>
        <message>
            <source>it has {megapixels} megapixels; the limit is {limit}</source>
            <translation>{megapixels}메가픽셀로 한도 {limit}메가픽셀을 넘음</translation>
        </message>
        <message>
            <source>it holds a tensor of another kind ({layout}, {dtype})</source>
            <translation>다른 종류의 텐서가 있음({layout}, {dtype})</translation>
        </message>
        <message>
            <source>it holds more than plain tensors</source>
            <translation>텐서 이외의 것이 들어 있음</translation>
        </message>
        <message>
            <source>it is a model of the architecture {title}</source>
            <translation>다른 구조({title})의 모델임</translation>
        </message>
        <message>
            <source>it is a whole Python object ({name}) and not plain tensors</source>
            <translation>텐서만이 아니라 Python 객체 전체({name})임</translation>
        </message>
        <message>
            <source>it is damaged or cut off ({detail})</source>
            <translation>손상되었거나 잘림({detail})</translation>
        </message>
        <message>
            <source>it is damaged, or no file of tensors</source>
            <translation>손상되었거나 텐서 파일이 아님</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>너무 깊이 중첩됨</translation>
        </message>
        <message>
            <source>it is no state dict</source>
            <translation>state dict가 아님</translation>
        </message>
        <message>
            <source>it is not a regular file</source>
            <translation>일반 파일이 아님</translation>
        </message>
        <message>
            <source>it is not complete</source>
            <translation>완전하지 않음</translation>
        </message>
        <message>
            <source>it is not the image that it was</source>
            <translation>이전과 다른 이미지입니다</translation>
        </message>
        <message>
            <source>it was made by TL Studio {version}, and this is {wanted}</source>
            <translation>TL Studio {version}에서 만들었고 현재 버전은 {wanted}</translation>
        </message>
        <message>
            <source>it was made for {system}, and this is {wanted}</source>
            <translation>{system}용이고 이 시스템은 {wanted}</translation>
        </message>
        <message>
            <source>it would take {megabytes} MB of memory to open it; the limit is {limit}</source>
            <translation>여는 데 메모리가 {megabytes} MB 필요함(한도 {limit} MB)</translation>
        </message>
        <message>
            <source>its archive cannot be read: {detail}</source>
            <translation>아카이브를 읽을 수 없음: {detail}</translation>
        </message>
        <message>
            <source>its content is not an image of a known format</source>
            <translation>알려진 형식의 이미지가 아님</translation>
        </message>
        <message>
            <source>its entries claim more bytes than the file has</source>
            <translation>항목의 크기가 파일보다 큼</translation>
        </message>
        <message>
            <source>its file has {megabytes} MB; the limit is {limit}</source>
            <translation>파일이 {megabytes} MB로 한도 {limit} MB를 넘음</translation>
        </message>
        <message>
            <source>its file is almost all holes, of which nothing was ever written</source>
            <translation>파일이 거의 비어 있음(기록된 적 없는 영역)</translation>
        </message>
        <message>
            <source>its name or that of its folder is not valid Unicode</source>
            <translation>파일이나 폴더 이름이 올바른 유니코드가 아님</translation>
        </message>
        <message>
            <source>looking into it takes more memory or time than such a file may</source>
            <translation>내용을 살펴보는 데 허용된 것보다 많은 메모리나 시간이 듦</translation>
        </message>
        <message>
            <source>onnxruntime crashes on {title} in float16, so that no such file is written.</source>
            <translation>onnxruntime는 float16의 {title}에서 비정상 종료되므로 이런 파일은 저장하지 않습니다.</translation>
        </message>
        <message>
            <source>signal {number}</source>
            <translation>시그널 {number}</translation>
        </message>
        <message>
            <source>ssh could not be started: {detail}.</source>
            <translation>ssh를 시작할 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>빈 파일임</translation>
        </message>
        <message>
            <source>there is not enough memory to open it</source>
            <translation>메모리가 부족하여 열 수 없음</translation>
        </message>
        <message>
            <source>tlstudio engine list names those there are.</source>
            <translation>tlstudio engine list로 설치된 엔진을 확인하세요.</translation>
        </message>
        <message>
            <source>what was read back is not what was written</source>
            <translation>다시 읽은 내용이 기록한 내용과 다릅니다</translation>
        </message>
        <message>
            <source>{asked} GPUs are asked for, and there are {there}.</source>
            <translation>GPU {asked}개를 요청했지만 {there}개뿐입니다.</translation>
        </message>
        <message>
            <source>{count} archives end in the middle, and what is missing is left out: {files}.</source>
            <translation>아카이브 {count}개가 중간에 끊겨 있어 빠진 이미지를 제외합니다: {files}.</translation>
        </message>
        <message>
            <source>{count} classes have fewer than {wanted} readable images, among them {names}.</source>
            <translation>읽을 수 있는 이미지가 {wanted}개보다 적은 클래스가 {count}개 있습니다. 그중 일부: {names}.</translation>
        </message>
        <message>
            <source>{count} classes have fewer than {wanted} readable images: {names}, …</source>
            <translation type="vanished">읽을 수 있는 이미지가 {wanted}개보다 적은 클래스가 {count}개 있습니다: {names}, …</translation>
        </message>
        <message>
            <source>{count} classes have no image in the {subset} subset, among them {names}.</source>
            <translation>{subset} 세트에 이미지가 없는 클래스가 {count}개 있습니다. 그중 일부: {names}.</translation>
        </message>
        <message>
            <source>{count} classes have no image in the {subset} subset: {names}, …</source>
            <translation type="vanished">{subset} 세트에 이미지가 없는 클래스가 {count}개 있습니다: {names}, …</translation>
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
            <source>{count} images stay left out, which could no longer be read when the run was trained before.</source>
            <translation>이전 학습 중에 읽을 수 없게 된 이미지 {count}개를 계속 제외합니다.</translation>
        </message>
        <message>
            <source>{count} lines of the record of this run (events.jsonl) are damaged and left out.</source>
            <translation>이 실험의 기록(events.jsonl)에서 손상된 {count}줄을 제외했습니다.</translation>
        </message>
        <message>
            <source>{count} lines of “{file}” cannot be read and change nothing: {lines}.</source>
            <translation>“{file}” 파일에서 {count}개 줄을 읽을 수 없어 적용하지 않습니다: {lines}.</translation>
        </message>
        <message>
            <source>{count} of the {images} images in “{folder}” can no longer be read.</source>
            <translation>“{folder}” 폴더의 이미지 {images}개 중 {count}개를 더 이상 읽을 수 없습니다.</translation>
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
            <source>{count} of {classes} classes were partly seen in the pretraining ({names}): transfer will look better here than it is for images of another kind.</source>
            <translation>{classes}개 클래스 중 {count}개는 사전 학습에서 일부 본 것입니다({names}). 여기서는 전이 학습이 다른 종류의 이미지에서보다 좋아 보입니다.</translation>
        </message>
        <message>
            <source>{count} of {total} {subset} images are also {other} images, byte for byte: {names}.</source>
            <translation>{subset} 이미지 {total}장 중 {count}장이 {other} 이미지와 바이트까지 똑같습니다: {names}.</translation>
        </message>
        <message>
            <source>{count} rows are in no known subset and are left out: {lines}.</source>
            <translation>알 수 없는 세트에 있는 행 {count}개를 제외합니다: {lines}.</translation>
        </message>
        <message>
            <source>{count} rows have no class and are left out: {lines}.</source>
            <translation>클래스가 없는 행 {count}개를 제외합니다: {lines}.</translation>
        </message>
        <message>
            <source>{count} rows name an image that came before and are left out: {lines}.</source>
            <translation>앞에 나온 이미지를 다시 적은 행 {count}개를 제외합니다: {lines}.</translation>
        </message>
        <message>
            <source>{count} rows name no file and are left out: {lines}.</source>
            <translation>파일을 적지 않은 행 {count}개를 제외합니다: {lines}.</translation>
        </message>
        <message>
            <source>{images} training images are few for so many trained stages. Freeze more of them.</source>
            <translation>이렇게 많은 스테이지를 학습시키기에 훈련 이미지 {images}장은 적습니다. 스테이지를 더 고정하세요.</translation>
        </message>
        <message>
            <source>{images} training images make {steps} steps.</source>
            <translation>학습 이미지 {images}장으로 {steps}단계를 학습합니다.</translation>
        </message>
        <message>
            <source>{leaked} of {test} test images have a copy or a companion in training: on these a model looks better than it is.</source>
            <translation>테스트 이미지 {test}개 중 {leaked}개는 복사본이나 같은 대상의 이미지가 학습 세트에 있습니다. 이런 이미지에서는 모델이 실제보다 좋아 보입니다.</translation>
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
            <source>{model} is a download of {megabytes} MB; afterwards it is measured here as well.</source>
            <translation>{model} 다운로드는 {megabytes} MB이며, 받은 뒤에는 여기서도 측정합니다.</translation>
        </message>
        <message>
            <source>{model} is the only pretrained network at hand.</source>
            <translation>바로 쓸 수 있는 사전 학습 모델은 {model}뿐입니다.</translation>
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
            <source>{model} was pretrained and measured at {side} px.</source>
            <translation>{model}: 사전 학습과 측정에 쓴 크기는 {side} px입니다.</translation>
        </message>
        <message>
            <source>{name} has another shape</source>
            <translation>{name} 항목의 모양이 다름</translation>
        </message>
        <message>
            <source>{name} is missing</source>
            <translation>{name} 항목이 없음</translation>
        </message>
        <message>
            <source>{name} is {value}; it must lie between {low} and {high}.</source>
            <translation type="vanished">{name} 값이 {value}입니다. {low}~{high} 사이여야 합니다.</translation>
        </message>
        <message>
            <source>{precision} exists for ONNX only.</source>
            <translation>{precision}은(는) ONNX에서만 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>{program} is not there: the machine is no login node of a Slurm cluster.</source>
            <translation>{program} 프로그램이 없습니다. 이 컴퓨터는 Slurm 클러스터의 로그인 노드가 아닙니다.</translation>
        </message>
        <message>
            <source>{program} refused: {detail}.</source>
            <translation>{program} 프로그램이 거부했습니다: {detail}.</translation>
        </message>
        <message>
            <source>{reason} Correct it, or choose another file.</source>
            <translation>{reason} 고치거나 다른 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>{runs} runs have been measured on the same {images} test images. By chance alone the best of them may look up to {points} points better than it is.</source>
            <translation>실험 {runs}개를 같은 테스트 이미지 {images}장으로 평가했습니다. 그중 가장 좋은 실험은 우연만으로 최대 {points}%p 더 좋아 보일 수 있습니다.</translation>
        </message>
        <message>
            <source>{runs} runs see only large differences between two ways of training.</source>
            <translation>실험 {runs}개로는 두 학습 방법의 큰 차이만 알 수 있습니다.</translation>
        </message>
        <message>
            <source>{setting} is {value}; it must lie between {low} and {high}.</source>
            <translation>{setting} 값이 {value}입니다. {low}~{high} 사이여야 합니다.</translation>
        </message>
        <message>
            <source>{size} is the smallest batch size that is within 10 % of the best speed.</source>
            <translation>{size}은(는) 최고 속도와의 차이가 10% 이내인 가장 작은 배치 크기입니다.</translation>
        </message>
        <message>
            <source>{state}</source>
            <translation>{state}</translation>
        </message>
        <message>
            <source>{step} failed on “{machine}”: {detail}.</source>
            <translation>“{machine}” 컴퓨터에서 실패한 단계: {step}. {detail}.</translation>
        </message>
        <message>
            <source>{step} failed: {detail}</source>
            <translation type="vanished">{step} 단계에서 실패했습니다: {detail}</translation>
        </message>
        <message>
            <source>{step} failed: {detail}.</source>
            <translation>{step} 단계에서 실패했습니다: {detail}.</translation>
        </message>
        <message>
            <source>{threads} CPU threads are far more than the {cores} cores of this computer can work for.</source>
            <translation>CPU 스레드 {threads}개는 이 컴퓨터의 코어 {cores}개에 비해 너무 많습니다.</translation>
        </message>
        <message>
            <source>{title} is not available on this system.</source>
            <translation>이 시스템에서는 {title} 엔진을 사용할 수 없습니다.</translation>
        </message>
        <message>
            <source>{what}</source>
            <translation>{what}</translation>
        </message>
        <message>
            <source>“{digest}” is not the digest of an image.</source>
            <translation>“{digest}” 값은 이미지의 다이제스트가 아닙니다.</translation>
        </message>
        <message>
            <source>“{file}” can no longer be read and is left out from now on: {reason}. Lost in this run: {count} images.</source>
            <translation>“{file}” 파일을 더 이상 읽을 수 없어 지금부터 제외합니다: {reason}. 이 실험에서 잃은 이미지: {count}개.</translation>
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
            <source>“{file}” could not be written ({detail}): the run goes on from where it was saved before.</source>
            <translation>“{file}” 파일을 저장하지 못했습니다({detail}). 실험은 그 전에 저장된 곳에서 이어집니다.</translation>
        </message>
        <message>
            <source>“{file}” could not be written: {detail}.</source>
            <translation>“{file}” 파일을 쓸 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>“{file}” could not be written: {detail}. The run waits, with everything in memory, and goes on when it can be written.</source>
            <translation>“{file}” 파일을 저장하지 못했습니다: {detail}. 실험은 모든 내용을 메모리에 둔 채 기다리고, 저장할 수 있게 되면 이어집니다.</translation>
        </message>
        <message>
            <source>“{file}” exists already.</source>
            <translation>“{file}” 파일이 이미 있습니다.</translation>
        </message>
        <message>
            <source>“{file}” holds numbers that no answer can be computed with (NaN, infinity, or a spread below zero), in “{name}”.</source>
            <translation>“{file}” 파일의 “{name}” 값(NaN, 무한대 또는 음수 분산)으로는 예측을 계산할 수 없습니다.</translation>
        </message>
        <message>
            <source>“{file}” holds weights to start a training from; it cannot answer.</source>
            <translation>“{file}” 파일에는 학습을 시작할 가중치만 들어 있어 예측할 수 없습니다.</translation>
        </message>
        <message>
            <source>“{file}” is a Parquet table, which cannot be read here.</source>
            <translation>“{file}” 파일은 Parquet 표이며 여기서는 읽을 수 없습니다.</translation>
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
            <source>“{file}” is not a report of TL Studio, or what it says of its runs was removed.</source>
            <translation>“{file}” 파일은 TL Studio의 보고서가 아니거나 실험에 관한 정보가 지워졌습니다.</translation>
        </message>
        <message>
            <source>“{file}” names images by absolute paths, such as {image}, which another machine does not have.</source>
            <translation>“{file}” 파일이 이미지를 절대 경로로 가리킵니다(예: {image}). 다른 컴퓨터에는 그 경로가 없습니다.</translation>
        </message>
        <message>
            <source>“{file}” names no image that can be used.</source>
            <translation>“{file}” 파일에 쓸 수 있는 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>“{file}” was saved by a newer version of TL Studio (format {version}).</source>
            <translation>“{file}” 파일은 더 새로운 TL Studio에서 저장했습니다(형식 {version}).</translation>
        </message>
        <message>
            <source>“{file}” was written by a newer version of TL Studio.</source>
            <translation>“{file}” 파일은 더 새로운 버전의 TL Studio에서 만들었습니다.</translation>
        </message>
        <message>
            <source>“{folder}” has no {subset} images.</source>
            <translation>“{folder}” 폴더에 {subset} 이미지가 없습니다.</translation>
        </message>
        <message>
            <source>“{folder}” has too few training and validation images to measure anything.</source>
            <translation>“{folder}” 폴더는 학습·검증 이미지가 너무 적어 아무것도 측정할 수 없습니다.</translation>
        </message>
        <message>
            <source>“{folder}” holds {count} images but no class folders.</source>
            <translation>“{folder}” 폴더에 이미지 {count}장은 있지만 클래스 폴더가 없습니다.</translation>
        </message>
        <message>
            <source>“{folder}” is a file and not a folder of images.</source>
            <translation>“{folder}” 항목은 이미지 폴더가 아니라 파일입니다.</translation>
        </message>
        <message>
            <source>“{folder}” is not a folder of engine packages that fits here: {detail}.</source>
            <translation>“{folder}” 폴더는 여기에 맞는 엔진 패키지 폴더가 아닙니다: {detail}.</translation>
        </message>
        <message>
            <source>“{folder}” is not a run of TL Studio: {detail}.</source>
            <translation>“{folder}” 폴더는 TL Studio 실험이 아닙니다: {detail}.</translation>
        </message>
        <message>
            <source>“{host}” is neither a name of ~/.ssh/config nor user@host.</source>
            <translation>“{host}”은(는) ~/.ssh/config의 이름도 user@host도 아닙니다.</translation>
        </message>
        <message>
            <source>“{kind}” is not a kind of mark.</source>
            <translation>“{kind}” 종류의 표시는 없습니다.</translation>
        </message>
        <message>
            <source>“{machine}” cannot be reached: {detail}.</source>
            <translation>“{machine}” 컴퓨터에 연결할 수 없습니다: {detail}.</translation>
        </message>
        <message>
            <source>“{machine}” cannot be the name of a machine.</source>
            <translation>“{machine}”은(는) 컴퓨터 이름으로 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>“{machine}” has no Python at {python}.</source>
            <translation>“{machine}” 컴퓨터에 {python} Python이 없습니다.</translation>
        </message>
        <message>
            <source>“{machine}” has version {there} of TL Studio, this computer has {here}.</source>
            <translation>“{machine}” 컴퓨터의 TL Studio는 {there} 버전이고, 이 컴퓨터는 {here} 버전입니다.</translation>
        </message>
        <message>
            <source>“{machine}” has {free} MB free, and {needed} MB of images have to be sent.</source>
            <translation>“{machine}” 컴퓨터에 남은 공간은 {free} MB이고, 보낼 이미지는 {needed} MB입니다.</translation>
        </message>
        <message>
            <source>“{machine}” is another kind of computer than this one ({system}), and has no uv.</source>
            <translation>“{machine}” 컴퓨터는 이 컴퓨터와 종류가 다르고({system}) uv도 없습니다.</translation>
        </message>
        <message>
            <source>“{machine}” refused the key.</source>
            <translation>“{machine}” 컴퓨터가 키를 거부했습니다.</translation>
        </message>
        <message>
            <source>“{name}”, the baseline on these images, ended after {epoch} epochs, before it was fully trained.</source>
            <translation>이 이미지의 기준 모델인 “{name}” 실험은 학습이 다 되기 전인 {epoch} 에포크 후에 끝났습니다.</translation>
        </message>
        <message>
            <source>“{pattern}” is not a regular expression: {detail}.</source>
            <translation>“{pattern}”: 올바른 정규식이 아닙니다({detail}).</translation>
        </message>
        <message>
            <source>“{run}” was stopped after {epoch} of {epochs} epochs: trained on, it might do better.</source>
            <translation>“{run}” 실험은 {epochs} 에포크 중 {epoch} 에포크 후에 중지되었습니다. 더 학습하면 나아질 수 있습니다.</translation>
        </message>
        <message>
            <source>“{run}”: it was not checked whether test images have a copy or a companion in training.</source>
            <translation>“{run}”: 테스트 이미지의 복사본이나 같은 대상의 이미지가 학습 세트에 있는지 점검하지 않았습니다.</translation>
        </message>
        <message>
            <source>“{run}”: {leaked} of {test} test images have a copy or a companion in training.</source>
            <translation>“{run}”: 테스트 이미지 {test}개 중 {leaked}개는 복사본이나 같은 대상의 이미지가 학습 세트에 있습니다.</translation>
        </message>
        <message>
            <source>“{series}” is a series and “{run}” a single run.</source>
            <translation>“{series}” 항목은 시리즈이고 “{run}” 항목은 단일 실험입니다.</translation>
        </message>
        <message>
            <source>“{stage}” alone tells most, {probe} %: what comes after it is trained.</source>
            <translation>“{stage}” 스테이지가 혼자서 가장 많이 맞힙니다({probe}%). 그 뒤의 스테이지를 학습시킵니다.</translation>
        </message>
    </context>
    <context>
        <name>verdict</name>
        <message>
            <source>Both are right on the same images: on these, there is no difference to see.</source>
            <translation type="vanished">두 모델이 맞힌 이미지가 같아 이 이미지에서는 차이가 보이지 않습니다.</translation>
        </message>
        <message>
            <source>If some of them were used to train it, new images will go worse.</source>
            <translation type="vanished">일부가 학습에 쓰였다면 새 이미지에서는 결과가 더 나쁩니다.</translation>
        </message>
        <message>
            <source>It was trained on these images, so this says little about new ones.</source>
            <translation type="vanished">이 이미지로 학습했으므로 새 이미지에 대해서는 말해 주는 것이 적습니다.</translation>
        </message>
        <message>
            <source>Its best epoch was chosen by these images: new ones will go a little worse.</source>
            <translation type="vanished">이 이미지로 최고 에포크를 골랐으므로 새 이미지에서는 조금 더 나쁩니다.</translation>
        </message>
        <message>
            <source>Paired on each image: difference {difference} points, 95 % interval {low} to {high}; McNemar's test, mid-p: {p}</source>
            <translation type="vanished">이미지별 짝 비교: 차이 {difference}%p, 95 % 구간 {low} ~ {high}, 맥니마 검정 mid-p: {p}</translation>
        </message>
        <message>
            <source>Paired on each image: difference {difference} points, 95 % interval {low} to {high}; McNemar's test: {p}</source>
            <translation type="vanished">이미지별 짝 비교: 차이 {difference}%p, 95% 신뢰구간 {low} ~ {high}, 맥니마 검정: {p}</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points better (95 % confidence).</source>
            <translation type="vanished">실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 좋습니다(95 % 신뢰).</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points better (95 % confidence, {p}).</source>
            <translation type="vanished">실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 높습니다(95% 신뢰수준, {p}).</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points worse (95 % confidence).</source>
            <translation type="vanished">실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 나쁩니다(95 % 신뢰).</translation>
        </message>
        <message>
            <source>The difference is real: on images like these, {second} is {low} to {high} points worse (95 % confidence, {p}).</source>
            <translation type="vanished">실제 차이입니다: 이런 이미지에서 {second} 모델이 {low}~{high}%p 더 낮습니다(95% 신뢰수준, {p}).</translation>
        </message>
        <message>
            <source>The difference may be chance: {second} could be {worse} points worse or {better} points better than {first} (95 % confidence). More test images would tell.</source>
            <translation type="vanished">우연한 차이일 수 있습니다: {second} 모델은 {first} 모델보다 {worse}%p 나쁠 수도, {better}%p 좋을 수도 있습니다(95 % 신뢰). 테스트 이미지가 더 많으면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>The difference may be chance: {second} could be {worse} points worse or {better} points better than {first} (95 % confidence, {p}). More test images would tell.</source>
            <translation type="vanished">우연한 차이일 수 있습니다: {second} 모델은 {first} 모델보다 {worse}%p 낮을 수도, {better}%p 높을 수도 있습니다(95% 신뢰수준, {p}). 테스트 이미지가 더 많으면 알 수 있습니다.</translation>
        </message>
        <message>
            <source>{name} has not been tested.</source>
            <translation type="vanished">{name} 모델은 아직 테스트하지 않았습니다.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} images.</source>
            <translation type="vanished">{name}: 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} test images.</source>
            <translation type="vanished">{name}: 테스트 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} training images.</source>
            <translation type="vanished">{name}: 학습 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} validation images.</source>
            <translation type="vanished">{name}: 검증 이미지 {images}장 중 {accuracy} 맞힘.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} against {first} {accuracy_first} on {images} images.</source>
            <translation type="vanished">이미지 {images}장: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
        </message>
        <message>
            <source>{second} {accuracy_second} against {first} {accuracy_first} on {images} test images.</source>
            <translation type="vanished">테스트 이미지 {images}장: {second} {accuracy_second}, {first} {accuracy_first}.</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Run of {time}</source>
            <translation>{time} 실험</translation>
        </message>
        <message>
            <source>backbone</source>
            <translation>베이스</translation>
        </message>
        <message>
            <source>base</source>
            <translation type="vanished">베이스</translation>
        </message>
        <message>
            <source>classifier</source>
            <translation>분류기</translation>
        </message>
        <message>
            <source>epoch {epoch}, image {image}</source>
            <translation>에포크 {epoch}, 이미지 {image}</translation>
        </message>
        <message>
            <source>from random weights</source>
            <translation type="vanished">무작위 가중치에서 시작</translation>
        </message>
        <message>
            <source>random weights</source>
            <translation>무작위 가중치</translation>
        </message>
        <message>
            <source>stopped after epoch {epoch}</source>
            <translation>에포크 {epoch} 후 멈춤</translation>
        </message>
        <message>
            <source>stopped at epoch {epoch}, image {image}</source>
            <translation>에포크 {epoch}, 이미지 {image}에서 멈춤</translation>
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
            <source>strategy 3, classifier only</source>
            <translation>전략 3, 분류기만</translation>
        </message>
        <message>
            <source>strategy 3, head only</source>
            <translation type="vanished">전략 3, 분류기만</translation>
        </message>
        <message>
            <source>{count} folds</source>
            <translation>폴드 {count}개</translation>
        </message>
        <message>
            <source>{count} h</source>
            <translation>{count}시간</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count}분</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count}초</translation>
        </message>
        <message>
            <source>{count} seeds</source>
            <translation>시드 {count}개</translation>
        </message>
        <message>
            <source>{estimate} · {size} download</source>
            <translation>{estimate} · 다운로드 {size}</translation>
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
            <source>{name} · {shape}</source>
            <translation>{name} · {shape}</translation>
        </message>
        <message>
            <source>{name} · {where}</source>
            <translation>{name} · {where}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds}초</translation>
        </message>
        <message>
            <source>{time} · {memory} GPU memory · {disk} disk</source>
            <translation>{time} · GPU 메모리 {memory} · 디스크 {disk}</translation>
        </message>
        <message>
            <source>{time} · {memory} memory · {disk} disk</source>
            <translation>{time} · 메모리 {memory} · 디스크 {disk}</translation>
        </message>
    </context>
</TS>
