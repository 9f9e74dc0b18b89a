using System.Text;
using System.Xml;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>Writes the corrections as an Atom feed (RFC 4287), one in each language.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class CorrectionFeed(PublishedMuseum museum, Language language, PublicUrl address)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private readonly Texts _texts = Strings.For(language);

    /// <summary>Writes the feed.</summary>
    /// <returns>UTF-8.</returns>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            Feed(xml, new CorrectionList(museum, language).All());
        }

        return bytes.ToArray();
    }

    private void Feed(XmlWriter xml, IReadOnlyList<Correction> corrections)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", ns: null, language.Code);
        xml.WriteElementString("id", Atom, Tag("corrections"));
        xml.WriteElementString("title", Atom, _texts.Format("Site.TitlePattern", _texts["Corrections.Title"], _texts["Site.Name"]));
        xml.WriteElementString("subtitle", Atom, _texts["Corrections.Description"]);
        xml.WriteElementString("updated", Atom, Time(corrections.Count > 0 ? corrections[0].Utc : Opened()));
        xml.WriteElementString("rights", Atom, "CC BY 4.0");
        Link(xml, "self", $"/{language}/corrections.atom", "application/atom+xml");
        Link(xml, "alternate", $"/{language}/corrections", "text/html");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, _texts["Site.Name"]);
        xml.WriteElementString("uri", Atom, address.For($"/{language}"));
        xml.WriteEndElement();
        foreach (var correction in corrections)
        {
            Entry(xml, correction);
        }

        xml.WriteEndElement();
    }

    private void Entry(XmlWriter xml, Correction correction)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Tag(correction.Id));
        xml.WriteElementString("title", Atom, correction.Link?.Label ?? correction.Kind);
        xml.WriteElementString("published", Atom, Time(correction.Utc));
        xml.WriteElementString("updated", Atom, Time(correction.Utc));
        Link(xml, "alternate", correction.Link?.Path ?? $"/{language}/corrections#{correction.Id}", "text/html");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(string.Join('\n', Lines(correction)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private IEnumerable<string> Lines(Correction correction)
    {
        yield return correction.Reason?.Text ?? _texts["Corrections.NoReason"];
        foreach (var value in correction.Values)
        {
            yield return $"{value.Label}: {_texts.Format("Fact.WasNow", value.Was ?? _texts["Fact.NotThere"], value.Now ?? _texts["Fact.NotThere"])}";
        }
    }

    private void Link(XmlWriter xml, string relation, string path, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("hreflang", language.Code);
        xml.WriteAttributeString("href", address.For(path));
        xml.WriteEndElement();
    }

    // A tag (RFC 4151) stays the same when pages move.
    private string Tag(string name) => $"tag:{address.Host},2026:{language}/{name}";

    private DateTime Opened() => museum.Snapshot.Editions is [var first, ..] ? first.PublishedUtc : museum.PublishedUtc;

    private static string Time(DateTime utc) => XmlConvert.ToString(DateTime.SpecifyKind(utc, DateTimeKind.Utc), XmlDateTimeSerializationMode.Utc);
}
