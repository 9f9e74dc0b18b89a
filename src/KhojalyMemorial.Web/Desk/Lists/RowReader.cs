using System.Globalization;
using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Reads the rows of a list, each by itself: what two rows have to do with each other is looked at afterwards.</summary>
/// <param name="table">The list.</param>
/// <param name="columns">Which column holds what.</param>
/// <param name="list">The key of the list.</param>
/// <param name="now">The time, in UTC.</param>
internal sealed class RowReader(ListTable table, ListColumns columns, string list, DateTime now)
{
    private const int LongestId = 40;
    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        [ListField.Name] = 200, [ListField.Surname] = 80, [ListField.Given] = 80, [ListField.Patronymic] = 80, [ListField.Locator] = 200,
        [ListField.Transcription] = 4000, [ListField.Age] = 80, [ListField.Home] = 200,
    };

    private readonly Dictionary<string, int> _places = columns.Columns.ToDictionary(one => one.Key, one => table.Headers.ToList().IndexOf(one.Value), StringComparer.Ordinal);

    /// <summary>Reads a row.</summary>
    /// <param name="line">The line.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>Null where anything is.</returns>
    public ListRow? Read(ListLine line, List<RowProblem> problems)
    {
        var before = problems.Count;
        void Bad(string? field, string code, params string[] args) => problems.Add(new(line.Number, field, code, args));
        string? Cell(string field) => (_places.TryGetValue(field, out var place) && place >= 0 ? line.Cells[place] : "") is { Length: > 0 } own ? own : columns.ForAll.GetValueOrDefault(field) is { Length: > 0 } all ? all : null;

        var id = IdOf(Cell(ListField.Id), Bad);
        var name = Name(Cell, Bad);
        var status = Word(ListField.Status, Cell(ListField.Status), RowWords.Status, Bad);
        var certainty = Word(ListField.Certainty, Cell(ListField.Certainty), RowWords.Certainty, Bad);
        var sex = Word(ListField.Sex, Cell(ListField.Sex), RowWords.Sex, Bad);
        var (birth, death) = (Date(ListField.Birth, Cell(ListField.Birth), Bad), Date(ListField.Death, Cell(ListField.Death), Bad));
        if (RowDates.Impossible(birth, death, now) is { } impossible)
        {
            Bad(impossible.Field, impossible.Code, Cell(impossible.Field)!);
        }

        if (Cell(ListField.Source) is not { } source)
        {
            Bad(ListField.Source, "Missing");
            source = "";
        }

        var home = Cell(ListField.Home);
        if (home is not null && NameLetters.Look(home, isName: false) is { } odd)
        {
            Bad(ListField.Home, odd.Code, odd.Args);
        }

        if (Cell(ListField.Person) is { } number && !PersonNumber.TryParse(number, out _))
        {
            Bad(ListField.Person, "NoSuchPerson", number);
        }

        var artificial = Cell(ListField.Artificial) is { } said ? RowWords.Answer(said) : false;
        if (artificial is null)
        {
            Bad(ListField.Artificial, "YesOrNo", Cell(ListField.Artificial)!);
        }

        foreach (var (field, most) in Longest)
        {
            if (Cell(field) is { } text && text.Length > most)
            {
                Bad(field, "TooLong", most.ToString(CultureInfo.InvariantCulture));
            }
        }

        return problems.Count > before ? null : new ListRow(line.Number, $"{list}-{id}", new RecordData
        {
            Artificial = artificial == true,
            Person = Cell(ListField.Person),
            Source = new SourceReference(source, Cell(ListField.Locator)),
            Name = name!.Name,
            Language = name.Language,
            Transcription = Cell(ListField.Transcription),
            Status = status,
            Sex = sex,
            Birth = birth,
            Death = death,
            Age = Cell(ListField.Age),
            Home = home,
        })
        {
            Name = name,
            Certainty = certainty ?? "not-established",
            Age = int.TryParse(Cell(ListField.Age), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 130 ? age : null,
        };
    }

    private static string? IdOf(string? text, Action<string?, string, string[]> bad)
    {
        if (text is null)
        {
            bad(ListField.Id, "Missing", []);
            return null;
        }

        var id = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var next = char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-';
            if (next != '-' || (id.Length > 0 && id[^1] != '-'))
            {
                id.Append(next);
            }
        }

        var key = id.ToString().TrimEnd('-');
        if (key.Length is > 0 and <= LongestId && !text.Any(letter => char.IsLetter(letter) && !char.IsAscii(letter)))
        {
            return key;
        }

        bad(ListField.Id, "BadId", [text]);
        return null;
    }

    private static PersonName? Name(Func<string, string?> cell, Action<string?, string, string[]> bad)
    {
        var (surname, given, father) = (cell(ListField.Surname), cell(ListField.Given), cell(ListField.Patronymic));
        var whole = cell(ListField.Name) ?? string.Join(' ', new[] { surname, given, father }.OfType<string>());
        if (whole.Length == 0)
        {
            bad(ListField.Name, "Missing", []);
        }

        var language = cell(ListField.Language);
        if (language is null || !IsLanguage(language))
        {
            bad(ListField.Language, language is null ? "Missing" : "NoSuchLanguage", language is null ? [] : [language]);
            return null;
        }

        // The Latin alphabet of the 1930s wrote ı as ь.
        var (older, odd) = (language.Contains("-x-19", StringComparison.Ordinal), false);
        foreach (var field in new[] { ListField.Name, ListField.Surname, ListField.Given, ListField.Patronymic })
        {
            if (cell(field) is { } part && NameLetters.Look(older ? part.Replace("ь", "", StringComparison.OrdinalIgnoreCase) : part, isName: true) is { } found)
            {
                bad(field, found.Code, found.Args);
                odd = true;
            }
        }

        if (!older && !odd && !NameLetters.IsIn(whole, RegisterNames.ScriptOf(language)))
        {
            bad(ListField.Language, "OtherScript", [whole, language]);
        }

        return new PersonName { Name = whole, Language = language, Surname = surname, Given = given, Patronymic = father };
    }

    // az, az-Cyrl, ru, az-x-1991.
    private static bool IsLanguage(string code) => code.Length <= 20 && code.Split('-') is [{ Length: 2 } first, .. var rest]
        && first.All(char.IsAsciiLetterLower) && rest.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));

    private static string? Word(string field, string? text, Func<string, string?> read, Action<string?, string, string[]> bad)
    {
        var word = text is null ? null : read(text);
        if (text is not null && word is null)
        {
            bad(field, "NoSuchWord", [text]);
        }

        return word;
    }

    private static EdtfDate? Date(string field, string? text, Action<string?, string, string[]> bad)
    {
        var date = text is null ? null : RowDates.Read(text);
        if (text is not null && date is null)
        {
            bad(field, "NoSuchDate", [text]);
        }

        return date;
    }
}
