using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>What a column of a list can hold, and by which words its name says so.</summary>
public static class ListField
{
    /// <summary>The row's own id in its list.</summary>
    public const string Id = "id";

    /// <summary>The whole name as written.</summary>
    public const string Name = "name";

    /// <summary>The surname.</summary>
    public const string Surname = "surname";

    /// <summary>The given name.</summary>
    public const string Given = "given";

    /// <summary>The father's name with its ending.</summary>
    public const string Patronymic = "patronymic";

    /// <summary>Language and script of the name.</summary>
    public const string Language = "language";

    /// <summary>The key of the source.</summary>
    public const string Source = "source";

    /// <summary>The place in the source.</summary>
    public const string Locator = "locator";

    /// <summary>The entry word for word.</summary>
    public const string Transcription = "transcription";

    /// <summary>What became of the person.</summary>
    public const string Status = "status";

    /// <summary>How sure that is.</summary>
    public const string Certainty = "certainty";

    /// <summary>The sex.</summary>
    public const string Sex = "sex";

    /// <summary>Birth.</summary>
    public const string Birth = "birth";

    /// <summary>Death.</summary>
    public const string Death = "death";

    /// <summary>The age as printed.</summary>
    public const string Age = "age";

    /// <summary>The home as printed.</summary>
    public const string Home = "home";

    /// <summary>The number of a person who stands in the register already.</summary>
    public const string Person = "person";

    /// <summary>Whether the row is invented, for tests.</summary>
    public const string Artificial = "artificial";

    /// <summary>All fields, in the order of forms.</summary>
    public static readonly IReadOnlyList<string> All =
        [Id, Name, Surname, Given, Patronymic, Language, Source, Locator, Transcription, Status, Certainty, Sex, Birth, Death, Age, Home, Person, Artificial];

    /// <summary>Fields that can be said once for the whole list.</summary>
    public static readonly IReadOnlyList<string> ForAll = [Source, Language, Status, Certainty, Artificial];

    private static readonly Dictionary<string, string> ByHeader = Words(
        (Id, "id, no, №, nr, number, row, nömrə, sıra, sıra nömrəsi, номер, п/п, № п/п"),
        (Name, "name, full name, ad soyad, soyad ad, tam ad, ad soyad ata adı, soyadı adı atasının adı, фио, ф.и.о., имя полностью, полное имя"),
        (Surname, "surname, family name, last name, soyad, soyadı, фамилия"),
        (Given, "given, given name, first name, ad, adı, имя"),
        (Patronymic, "patronymic, father, father's name, ata adı, atasının adı, отчество, имя отца"),
        (Language, "language, dil, dili, язык"),
        (Source, "source, mənbə, источник"),
        (Locator, "locator, page, səhifə, yer, mənbədə yeri, страница, место в источнике"),
        (Transcription, "transcription, entry, original, mətn, yazı, запись, текст"),
        (Status, "status, fate, taleyi, vəziyyət, статус, судьба"),
        (Certainty, "certainty, əminlik, dəqiqlik, достоверность"),
        (Sex, "sex, gender, cins, cinsi, пол"),
        (Birth, "birth, born, date of birth, birth date, doğum, doğum tarixi, təvəllüd, рождение, дата рождения, родился, год рождения, doğum ili, year of birth"),
        (Death, "death, died, date of death, ölüm, ölüm tarixi, vəfat, смерть, дата смерти, гибель, дата гибели"),
        (Age, "age, yaş, yaşı, возраст"),
        (Home, "home, residence, address, ünvan, yaşayış yeri, место жительства, адрес"),
        (Person, "person, register number, şəxs, reyestr nömrəsi, номер в реестре"),
        (Artificial, "artificial, süni, искусственный, искусственная запись"));

    /// <summary>The field that the name of a column says.</summary>
    /// <param name="header">The name, in any of the three languages, or the field's own word.</param>
    /// <returns>Null where it says none.</returns>
    public static string? OfHeader(string header) => ByHeader.GetValueOrDefault(Plain(header));

    /// <summary>Reads a word of the register, or what pages print for it in one of the languages.</summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="words">The words of the register.</param>
    /// <param name="texts">The keys of their texts, with <c>{0}</c> for the word, such as <c>Register.Status.{0}</c>.</param>
    /// <returns>The register's word; null where it is none.</returns>
    public static string? Word(string text, IEnumerable<string> words, params IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(words);
        var plain = Plain(text);
        return words.FirstOrDefault(word => Plain(word) == plain || Content.Language.All.Any(language =>
            texts.Any(key => Plain(Strings.For(language)[key.Replace("{0}", TextKey.From(word), StringComparison.Ordinal)]) == plain)));
    }

    private static Dictionary<string, string> Words(params (string Field, string Headers)[] all) =>
        (from one in all from header in one.Headers.Split(',') select (Header: Plain(header), one.Field)).DistinctBy(one => one.Header).ToDictionary(one => one.Header, one => one.Field, StringComparer.Ordinal);

    private static string Plain(string text) => Folding.Fold(text);
}
