using System.Globalization;
using System.Text;
using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Lists of artificial persons, as a source could print them, each row marked as artificial.</summary>
public static class ArtificialLists
{
    private static readonly string[] Statuses = ["killed", "missing", "wounded", "captive-released", "survived", "captive-fate-unknown"];

    /// <summary>A list in Azerbaijani.</summary>
    /// <param name="count">How many rows.</param>
    /// <param name="source">The key of its source.</param>
    /// <returns>CSV.</returns>
    public static string Csv(int count, string source)
    {
        var text = new StringBuilder("№,Soyad ad,Dil,Mənbə,Status,Cinsi,Doğum tarixi,Ünvan,Süni\r\n");
        foreach (var person in ArtificialPersons.Make(count))
        {
            var sex = person.Facets.First(facet => facet.Facet == "sex").Value;
            var place = person.Facets.First(facet => facet.Facet == "place").Value;
            text.Append(CultureInfo.InvariantCulture, $"{person.Number},{person.Names[0].Text},az,{source},{Statuses[person.Number % Statuses.Length]},{sex},{1915 + (person.Number * 7 % 76)},{place},bəli\r\n");
        }

        return text.ToString();
    }
}
