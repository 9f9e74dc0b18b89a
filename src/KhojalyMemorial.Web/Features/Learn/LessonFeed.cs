using System.Text;
using System.Xml;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Writes the lessons of a language as an Atom feed (RFC 4287), the one changed last first.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class LessonFeed(PublishedMuseum museum, Language language, PublicUrl address)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private readonly Addresses _addresses = new(museum);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>Writes the feed.</summary>
    /// <returns>UTF-8.</returns>
    public byte[] Write()
    {
        var lessons = museum.Lessons.Where(lesson => lesson.Languages.ContainsKey(language)).OrderByDescending(Changed).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            Feed(xml, lessons);
        }

        return bytes.ToArray();
    }

    private void Feed(XmlWriter xml, List<Published<LessonData, LessonText>> lessons)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", ns: null, language.Code);
        xml.WriteElementString("id", Atom, Tag("lessons"));
        xml.WriteElementString("title", Atom, _texts.Format("Site.TitlePattern", _texts["Learn.Title"], _texts["Site.Name"]));
        xml.WriteElementString("subtitle", Atom, _texts["Learn.Description"]);
        xml.WriteElementString("updated", Atom, Time(lessons.Count > 0 ? Changed(lessons[0]) : museum.PublishedUtc));
        xml.WriteElementString("rights", Atom, "CC BY 4.0");
        Link(xml, "self", $"/{language}/learn.atom", "application/atom+xml");
        Link(xml, "alternate", $"/{language}/learn", "text/html");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, _texts["Site.Name"]);
        xml.WriteElementString("uri", Atom, address.For($"/{language}"));
        xml.WriteEndElement();
        foreach (var lesson in lessons)
        {
            Entry(xml, lesson, lesson.In(language)!);
        }

        xml.WriteEndElement();
    }

    private void Entry(XmlWriter xml, Published<LessonData, LessonText> lesson, LessonText text)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Tag("lesson/" + lesson.Key));
        xml.WriteElementString("title", Atom, text.Title);
        xml.WriteElementString("published", Atom, Time(First(lesson)));
        xml.WriteElementString("updated", Atom, Time(Changed(lesson)));
        Link(xml, "alternate", _addresses.Of(lesson, language), "text/html");
        foreach (var file in LessonFiles.All(_addresses.Of(lesson, language), _texts))
        {
            Link(xml, "enclosure", file.Href, file.MediaType);
        }

        foreach (var subject in lesson.Data.Subjects)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", subject);
            xml.WriteAttributeString("label", _texts["Lesson.Subject." + TextKey.From(subject)]);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString($"{text.Question} {text.Lede}");
        xml.WriteEndElement();
        xml.WriteEndElement();
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

    private DateTime Changed(Published<LessonData, LessonText> lesson) =>
        lesson.Languages[language].PublishedUtc > lesson.Since.PublishedUtc ? lesson.Languages[language].PublishedUtc : lesson.Since.PublishedUtc;

    private DateTime First(Published<LessonData, LessonText> lesson) =>
        museum.Snapshot.Rows.Where(row => row.ItemId == lesson.Id && row.Language == language.Code).Min(row => row.PublishedUtc);

    // A tag (RFC 4151) stays the same when pages move.
    private string Tag(string name) => $"tag:{address.Host},2026:{language}/{name}";

    private static string Time(DateTime utc) => XmlConvert.ToString(DateTime.SpecifyKind(utc, DateTimeKind.Utc), XmlDateTimeSerializationMode.Utc);
}
