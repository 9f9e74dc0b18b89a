using System.Globalization;
using System.Text;
using System.Xml;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>Writes the corrections as Atom (RFC 4287).</summary>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="language">The language of the feed.</param>
public sealed class CorrectionsFeed(PublicUrl address, Language language)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private readonly Texts _texts = Strings.For(language);

    /// <summary>Writes the feed.</summary>
    /// <param name="corrections">The newest first.</param>
    /// <param name="emptyUpdated">What <c>updated</c> says while there is no correction (RFC 3339).</param>
    /// <returns>XML.</returns>
    public string Write(IReadOnlyList<Correction> corrections, string emptyUpdated)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language.Code);
            xml.WriteElementString("id", Atom, Tag("corrections"));
            xml.WriteElementString("title", Atom, $"{_texts["Corrections.Title"]} – {_texts["Site.Name"]}");
            xml.WriteElementString("updated", Atom, corrections.Count == 0 ? emptyUpdated : Time(corrections[0].PublishedUtc));
            Link(xml, "self", $"/{language}/corrections.atom", "application/atom+xml");
            Link(xml, "alternate", $"/{language}/corrections", "text/html");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, _texts["Site.Name"]);
            xml.WriteEndElement();
            foreach (var correction in corrections)
            {
                Entry(xml, correction);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Entry(XmlWriter xml, Correction correction)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Tag(string.Create(CultureInfo.InvariantCulture, $"correction:{correction.ItemId:D}:{correction.Edition}")));
        xml.WriteElementString("title", Atom, correction.Item.Label);
        xml.WriteElementString("updated", Atom, Time(correction.PublishedUtc));
        xml.WriteElementString("published", Atom, Time(correction.PublishedUtc));
        Link(xml, "alternate", correction.Item.Path, "text/html");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(string.Join('\n', Lines(correction)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private IEnumerable<string> Lines(Correction correction)
    {
        if (correction.Reason is { } reason)
        {
            yield return reason.Text;
        }

        foreach (var value in correction.Values)
        {
            yield return $"{value.Label}: " + _texts.Format("Fact.WasNow", value.Was ?? _texts["Fact.NotThere"], value.Now ?? _texts["Fact.NotThere"]);
        }
    }

    private void Link(XmlWriter xml, string relation, string path, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.For(path));
        xml.WriteEndElement();
    }

    // Tag addresses (RFC 4151) stay the same when the site moves to another host or path: the date is that of the first edition's year.
    private string Tag(string what) => $"tag:{address.Host},2026:{language}:{what}";

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
