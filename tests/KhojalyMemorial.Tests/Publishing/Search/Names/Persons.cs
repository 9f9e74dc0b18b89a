using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

/// <summary>Small registers for tests: common names, nobody's.</summary>
internal static class Persons
{
    /// <summary>A person with forms of a name; Cyrillic forms are Russian unless the language is given before a colon.</summary>
    public static PersonNames Person(int number, params string[] names) => PersonNames.Of(number, [.. names.Select(Name)], []);

    /// <summary>A register whose persons have one form each and the numbers from 1 on.</summary>
    public static NameIndex Register(params string[] names) => NameIndex.Build(names.Select((name, at) => Person(at + 1, name)));

    /// <summary>What one form finds of another: null when it does not.</summary>
    public static NameHit? Found(string written, string typed) => Register(written).Find(new(typed)).Hits.Cast<NameHit?>().SingleOrDefault();

    /// <summary>The numbers that a text finds, in their order.</summary>
    public static IEnumerable<int> Numbers(this NameIndex index, string typed) => index.Find(new(typed) { Size = NameSearch.LargestSize }).Hits.Select(hit => hit.Number);

    private static WrittenName Name(string name)
    {
        var isCyrillic = name.Any(letter => letter is >= 'Ѐ' and <= 'ӿ' && char.IsUpper(letter));
        return name.Split(':') is [var language, var text] ? new(text, isCyrillic ? "Cyrl" : "Latn", language) : new(name, isCyrillic ? "Cyrl" : "Latn", isCyrillic ? "ru" : "az");
    }
}
