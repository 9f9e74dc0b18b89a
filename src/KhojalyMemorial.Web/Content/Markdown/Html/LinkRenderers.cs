using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A link that the author wrote out. Where it may not lead there, and for a picture, its words stay as text.</summary>
internal sealed class LinkHtml : MuseumHtmlRenderer<LinkInline>
{
    protected override void Write(MuseumHtml renderer, LinkInline obj)
    {
        var address = obj.GetDynamicUrl is { } dynamic ? dynamic() : obj.Url;
        if (obj.IsImage || !LinkAddress.IsAllowed(address))
        {
            renderer.WriteChildren(obj);
            return;
        }

        Open(renderer, address!);
        renderer.WriteChildren(obj);
        renderer.Close("a");
    }

    public static void Open(MuseumHtml html, string address) =>
        html.Open("a", ("href", address), ("rel", LinkAddress.IsExternal(address) ? "noopener external" : null));
}

/// <summary>An address in angle brackets.</summary>
internal sealed class AutolinkHtml : MuseumHtmlRenderer<AutolinkInline>
{
    protected override void Write(MuseumHtml renderer, AutolinkInline obj)
    {
        var address = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        if (!LinkAddress.IsAllowed(address))
        {
            renderer.Text(obj.Url);
            return;
        }

        LinkHtml.Open(renderer, address);
        renderer.Text(obj.Url).Close("a");
    }
}

/// <summary>A link to an item.</summary>
internal sealed class ItemLinkHtml : MuseumHtmlRenderer<ItemLinkInline>
{
    protected override void Write(MuseumHtml renderer, ItemLinkInline obj)
    {
        if (obj.ToShortVersion && renderer.Context.ShortVersion(obj.Key) is { } address)
        {
            renderer.Element("a", obj.Words!, ("href", address));
        }
        else if (!obj.ToShortVersion && renderer.Context.Link(obj.Kind, obj.Key) is { } link)
        {
            renderer.Element("a", obj.Words ?? link.Label, ("href", link.Href), ("lang", obj.Words is null ? renderer.Lang(link.LabelLanguage) : null));
        }
        else
        {
            renderer.Broken(obj.Words ?? obj.Key);
        }
    }
}

/// <summary>Words in another language.</summary>
internal sealed class ForeignWordsHtml : MuseumHtmlRenderer<ForeignWordsInline>
{
    protected override void Write(MuseumHtml renderer, ForeignWordsInline obj) =>
        renderer.Element("span", obj.Words, ("lang", LanguageTag.IsValid(obj.Language) ? obj.Language : null));
}

/// <summary>A value of the ledger, linked to its record, with a mark where there are other answers.</summary>
internal sealed class FactHtml : MuseumHtmlRenderer<FactInline>
{
    protected override void Write(MuseumHtml renderer, FactInline obj)
    {
        if (renderer.Context.Fact(obj.Key, obj.ValueKey) is not { } fact)
        {
            renderer.Broken(obj.ValueKey is null ? obj.Key : $"{obj.Key}/{obj.ValueKey}");
            return;
        }

        renderer.Element("a", fact.Text, ("class", "fact"), ("href", fact.Href), ("lang", renderer.Lang(fact.Language)));
        if (fact.HasAlternatives)
        {
            renderer.Element("a", "*",
                ("class", "fact__other"), ("href", fact.Href + "#values"), ("aria-label", renderer.Word("Markdown.OtherValues", fact.Text)));
        }
    }
}
