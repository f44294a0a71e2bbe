"""Phrases that no text may hold in languages other than English: promises, pressure, shame, and who a treatment is for.

A translator's slip, not a style guide: each list holds what a seller of treatments would write. English has its own,
longer list beside the checks of fairness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.content.words import tongue_of

PROMISES = "promises more than anyone can know"
PRESSES = "puts pressure on the reader"
SHAMES = "may shame the reader"
CHOOSES = "only a clinician can say who a treatment is for"

_PHRASES: Mapping[str, Mapping[str, str]] = {
    "es": {
        PROMISES: (
            r"\bgarantiza\w*|\bmilagros\w*|\bindolor\w*|\bsin (?:ningún )?(?:dolor|riesgos?)\b|\bdefinitivamente\b"
        ),
        PRESSES: r"\breserve (?:ya|hoy)\b|\búltima oportunidad\b|\boferta (?:especial|limitada)\b|\bdescuento\w*",
        SHAMES: r"\bantiestétic\w*|\bfe[oa]s?\b|\bimperfecci\w*|\bvergonzos\w*",
        CHOOSES: r"\bcandidat\w*|\b(?:es|son) apt[oa]s? para\b|\belegible\w*|\bidóne\w*",
    },
    "ar": {
        PROMISES: r"مضمون|معجز|بلا ألم|بدون ألم|بلا مخاطر|بدون مخاطر|نهائيًا",
        PRESSES: r"احجز الآن|احجزي الآن|عرض خاص|عرض محدود|الفرصة الأخيرة|خصم",
        SHAMES: r"قبيح|مخجل|عيوب",
        CHOOSES: r"مرشح مناسب|مرشحة مناسبة|مؤهل لل|مؤهلة لل|مناسب لك|مناسبة لك|يناسبك",
    },
    "zh": {
        PROMISES: r"保证有效|奇迹|无痛|零风险|无风险|彻底去除|永久去除|根治",
        PRESSES: r"立即预约|马上预约|限时|特惠|最后机会|折扣",
        SHAMES: r"丑陋|难看|瑕疵|丢人",
        CHOOSES: r"适合您|适合你|合格人选|理想人选|候选人",
    },
    "hi": {
        PROMISES: r"गारंटी|चमत्कार|दर्द रहित|बिना दर्द|बिना जोखिम|जोखिम रहित|हमेशा के लिए हटा",
        PRESSES: r"अभी बुक|आज ही बुक|विशेष ऑफ़र|सीमित समय|आख़िरी मौका|आखिरी मौका|छूट पा",
        SHAMES: r"बदसूरत|भद्द|शर्मनाक|ख़ामी|खामी",
        CHOOSES: r"उम्मीदवार|आपके लिए उपयुक्त|आपके लिए सही है|पात्र हैं",
    },
}


def banned_in(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each phrase of a text that may not stand there, and why."""
    for sentence, pattern in _PHRASES.get(tongue_of(language), {}).items():
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield match[0], sentence
