using System.Globalization;
using System.Text;
using System.Xml;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Sitemaps;

/// <summary>Writes sitemaps as sitemaps.org has them, with the languages of each page.</summary>
/// <param name="address">Makes absolute addresses.</param>
public sealed class SitemapXml(PublicUrl address)
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>The index: for each language a sitemap of the museum, and those of the register of names.</summary>
    /// <param name="changedUtc">When anything last changed.</param>
    /// <param name="partsOfNames">How many sitemaps the names of a language fill.</param>
    /// <returns>XML in UTF-8.</returns>
    public byte[] Index(DateTime changedUtc, int partsOfNames) => Write("sitemapindex", xml =>
    {
        foreach (var path in Language.All.SelectMany(language => Enumerable.Range(1, partsOfNames).Select(part => FormattableString.Invariant($"/sitemap-names-{language}-{part}.xml")).Prepend($"/sitemap-{language}.xml")))
        {
            xml.WriteStartElement("sitemap", Sitemaps);
            xml.WriteElementString("loc", Sitemaps, address.For(path));
            xml.WriteElementString("lastmod", Sitemaps, Time(changedUtc));
            xml.WriteEndElement();
        }
    });

    /// <summary>The pages of a language.</summary>
    /// <param name="pages">The pages.</param>
    /// <returns>XML in UTF-8.</returns>
    public byte[] Pages(IEnumerable<SitemapPage> pages) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Sitemaps);
            xml.WriteElementString("loc", Sitemaps, address.For(page.Path));
            xml.WriteElementString("lastmod", Sitemaps, Time(page.ChangedUtc));
            foreach (var other in page.Alternates)
            {
                Link(xml, other.Language.Code, other.Path);
            }

            Link(xml, "x-default", (page.Alternates.FirstOrDefault(one => one.Language == Language.En) ?? page.Alternates[0]).Path);
            xml.WriteEndElement();
        }
    });

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement(root, Sitemaps);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Link(XmlWriter xml, string language, string path)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address.For(path));
        xml.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
