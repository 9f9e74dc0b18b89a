using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Features.Names;

/// <summary>Puts an answer of the register into the words of the page.</summary>
/// <param name="museum">What the register refers to: places and sources.</param>
/// <param name="register">The register.</param>
/// <param name="address">The question.</param>
public sealed class NamesList(PublishedMuseum museum, NamesRegister register, NamesAddress address)
{
    // A facet with hundreds of values helps nobody: the most frequent ones are shown, and what is chosen.
    private const int ValuesShown = 8;
    private readonly Texts _texts = Strings.For(address.Language);

    /// <summary>Answers the question.</summary>
    /// <param name="page">The page so far.</param>
    /// <returns>The page with its people.</returns>
    public NamesPage Answer(NamesPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var answer = register.Find(new NameSearch(address.Query) { Chosen = address.Chosen, After = address.After });
        var persons = register.File.Find([.. answer.Hits.Select(hit => hit.Number)]).ToDictionary(person => person.Number);
        var rows = new PersonRows(address.Language);
        return page with
        {
            Status = Status(answer),
            FoundNobody = answer.Total == 0,
            Letters = Letters(answer),
            Letter = address.Letter,
            Facets = [.. RegisterNames.Facets.Select(facet => Group(facet, answer)).Where(group => group.Choices.Count > 0)],
            Clear = address.Chosen.Count == 0 ? null : (address with { Chosen = [], After = null }).ToPath(),
            Rows = [.. answer.Hits.Where(hit => persons.ContainsKey(hit.Number)).Select(hit => rows.Row(persons[hit.Number], hit))],
            Next = answer.Next is { } next ? (address with { After = next }).ToPath() : null,
            First = address.After is null ? null : (address with { After = null }).ToPath(),
        };
    }

    private string? Status(NameAnswer answer)
    {
        if (answer.Total == 0)
        {
            return address.Query.Length > 0 ? _texts.Format("Register.NoResult", address.Query) : address.IsEmpty ? null : _texts["Register.NoChoice"];
        }

        var count = address.Query.Length > 0 ? _texts.Count("Register.Found", answer.Total) : _texts.Count("Register.Persons", answer.Total);
        return answer.Hits.Count == answer.Total ? count
            : $"{count}. {_texts.Format("Search.Shown", _texts.Print(answer.Before + 1), _texts.Print(answer.Before + answer.Hits.Count), _texts.Print(answer.Total))}";
    }

    private List<LetterLink> Letters(NameAnswer answer)
    {
        var counts = answer.Facets.Where(one => one.Facet == FacetValue.Letter).ToDictionary(one => one.Value, one => one.Count, StringComparer.Ordinal);
        var others = counts.Keys.Except(NameOrder.Alphabet, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. NameOrder.Alphabet.Concat(others).Select(letter =>
        {
            var (value, there) = (new FacetValue(FacetValue.Letter, letter), counts.GetValueOrDefault(letter) > 0 || letter == address.Letter);
            return new LetterLink(letter, there ? address.Toggle(value).ToPath() : null, _texts.Format(there ? "Register.Letter" : "Register.LetterNone", letter), letter == address.Letter);
        })];
    }

    private FacetGroup Group(string facet, NameAnswer answer)
    {
        var values = answer.Facets.Where(one => one.Facet == facet).ToList();
        var chosen = address.Chosen.Where(one => one.Facet == facet).Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        IEnumerable<FacetCount> shown = facet is RegisterNames.Place or RegisterNames.Source
            ? values.OrderByDescending(one => chosen.Contains(one.Value)).ThenByDescending(one => one.Count).ThenBy(one => one.Value, StringComparer.Ordinal).Take(Math.Max(ValuesShown, chosen.Count))
            : values.OrderBy(one => OrderOf(facet, one.Value));
        return new(facet, _texts["Register.Facet." + TextKey.From(facet)],
            [.. shown.Select(one => new FacetChoice(one.Value, LabelOf(facet, one.Value), _texts.Print(one.Count), chosen.Contains(one.Value)))]);
    }

    private static int OrderOf(string facet, string value) => Array.IndexOf(
        facet == RegisterNames.Age ? ["child", "adult", "old"] : ["killed", "missing", "captive-released", "captive-fate-unknown", "wounded", "survived"], value);

    private string LabelOf(string facet, string value) => facet switch
    {
        RegisterNames.Place => museum.Places.GetValueOrDefault(value)?.LabelIn(address.Language).Name ?? value,
        RegisterNames.Source => museum.Sources.GetValueOrDefault(value) is { } source ? (source.Writer(address.Language) ?? source.Issuer(address.Language) ?? source.LabelIn(address.Language)).Name : value,
        _ => _texts.Has($"Register.{TextKey.From(facet)}.{TextKey.From(value)}") ? _texts[$"Register.{TextKey.From(facet)}.{TextKey.From(value)}"] : value,
    };
}
