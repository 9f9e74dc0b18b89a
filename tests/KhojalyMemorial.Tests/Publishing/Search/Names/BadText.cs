namespace KhojalyMemorial.Tests.Publishing.Search.Names;

/// <summary>What nobody means to type, and somebody or something sends all the same.</summary>
internal static class BadText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "\t\r\n", "\0", "\u0001\u0002\u001f\u007f", "---", "'", "’’’", ".", "%", "%%00", "\ud800", "\udfff\ud800x", "a\ud800b", "\ufffd\ufffe\uffff", "\u0300\u0301", "e\u0301\u0301\u0301",
        "oğlu", "qızı", "оглы", "oğlu qızı oğlu", "-oğlu", "zadə", "-zadə-", "Ağa", "Ağa Ağa Ağa", "Əlиев", "Алiyev", "əә", "\u202eveyilƏ", "\u200bƏ\u200cl\u200di", "Ⅷ ½ ②", "ﬁnﬂ", "ＡＬＩＹＥＶ",
        "علیف", "עליב", "阿利耶夫", "ალიევი", "Ալիև", "👨‍👩‍👧‍👦", "\U00010400\U00010401", "ƣ", "ь", "ß", "ĳ", "1", "1992", "1.275", "-1", "a", "ə", "I", "İ", "ı", "V. H. Əliyev",
        "' OR 1=1 --", "<script>alert(1)</script>", "*", "\"Əliyev\"", "Əliyev AND NOT", "..", "2.KEY.1",
        new('ə', 16_384), new('-', 16_384), string.Concat(Enumerable.Repeat("ə ", 8_192)), string.Concat(Enumerable.Repeat("Ağa-", 4_096)), string.Concat(Enumerable.Repeat("oğlu ", 3_200)),
        string.Concat(Enumerable.Repeat("dzh", 5_461)), string.Concat(Enumerable.Repeat("əliyev həsənov ", 1_092)), string.Concat(Enumerable.Repeat("a\u0301", 8_192)), new('\ud800', 16_384),
    ];
}
