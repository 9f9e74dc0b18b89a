using System.Globalization;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>Writes a text as HTML, with what it needs to know of the museum and the notes that it collects.</summary>
internal sealed class MuseumHtml : HtmlRenderer
{
    private int _tables;

    public MuseumHtml(TextWriter writer, Language language, MarkdownContext context) : base(writer)
    {
        Language = language;
        Context = context;
        Notes = new(context.IdPrefix, context.FirstNote);
        // Only what stands here writes anything: no renderer of raw HTML is among them.
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange([
            new ListRenderer(), new ParagraphRenderer(), new QuoteBlockRenderer(), new ThematicBreakRenderer(),
            new LiteralInlineRenderer(), new EmphasisInlineRenderer(), new LineBreakInlineRenderer(), new HtmlEntityInlineRenderer(),
            new CodeInlineRenderer(), new DelimiterInlineRenderer(),
            new HeadingHtml(), new TableHtml(), new LinkHtml(), new AutolinkHtml(),
            new CitationHtml(), new SideNoteHtml(), new FactHtml(), new ItemLinkHtml(), new ForeignWordsHtml(), new DirectiveHtml(),
        ]);
    }

    public Language Language { get; }

    public MarkdownContext Context { get; }

    public NoteBook Notes { get; }

    /// <summary>Opens an element; attributes without a value are left out.</summary>
    public MuseumHtml Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Write('<').Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                Write(' ').Write(name).Write("=\"").WriteEscape(value).Write('"');
            }
        }

        Write('>');
        return this;
    }

    public MuseumHtml Close(string element)
    {
        Write("</").Write(element).Write('>');
        return this;
    }

    public MuseumHtml Text(string text)
    {
        WriteEscape(text);
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public MuseumHtml Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close(element);

    /// <summary>Words with commas between them, those of other languages marked.</summary>
    public MuseumHtml Line(IReadOnlyList<PrintedWords> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            Text(i == 0 ? "" : ", ");
            var language = Lang(words[i].Language);
            _ = words[i].IsTitle ? Element("q", words[i].Text, ("lang", language)) : language is not null ? Element("span", words[i].Text, ("lang", language)) : Text(words[i].Text);
        }

        return this;
    }

    /// <summary>A link to a source, which it calls by who and when.</summary>
    public MuseumHtml Source(PrintedSource source) => Open("a", ("href", source.Href)).Line(source.Words).Close("a");

    /// <summary>What refers to something that is not there: the words stay, without a link.</summary>
    public void Broken(string text) => Element("span", text, ("class", "reference--broken"));

    /// <summary>The value of a <c>lang</c> attribute; null where it would say what the page says already.</summary>
    public string? Lang(string? language) =>
        LanguageTag.IsValid(language) && !string.Equals(language, Language.Code, StringComparison.OrdinalIgnoreCase) ? language : null;

    /// <summary>Words of the interface with what stands in them.</summary>
    public string Word(string key, params object[] values) =>
        values.Length == 0 ? Context.Word(key) : string.Format(Language.Culture, Context.Word(key), values);

    /// <summary>The number of the next table of the text, for its name and id.</summary>
    public string NextTable() => (++_tables).ToString(CultureInfo.InvariantCulture);

    /// <summary>What the action writes, instead of writing it.</summary>
    public string Capture(Action write)
    {
        var page = Writer;
        using var aside = new StringWriter(CultureInfo.InvariantCulture);
        Writer = aside;
        write();
        Writer = page;
        return aside.ToString();
    }
}

/// <summary>Writes one kind of thing.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
internal abstract class MuseumHtmlRenderer<T> : MarkdownObjectRenderer<MuseumHtml, T>
    where T : MarkdownObject;
