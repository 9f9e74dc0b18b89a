using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A heading, with the id that it was given.</summary>
internal sealed class HeadingHtml : MuseumHtmlRenderer<HeadingBlock>
{
    protected override void Write(MuseumHtml renderer, HeadingBlock obj)
    {
        var element = HeadingIds.Level(obj) == 2 ? "h2" : "h3";
        renderer.EnsureLine();
        renderer.Open(element, ("id", obj.TryGetAttributes()?.Id));
        renderer.WriteLeafInline(obj);
        renderer.Close(element);
        renderer.EnsureLine();
    }
}

/// <summary>A block of the house, by its name.</summary>
internal sealed class DirectiveHtml : MuseumHtmlRenderer<DirectiveBlock>
{
    protected override void Write(MuseumHtml renderer, DirectiveBlock obj)
    {
        // In a tight list, too, the paragraphs of a block are paragraphs.
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine();
        switch (obj.Name)
        {
            case "warning":
                renderer.Open("div", ("class", "warning"), ("role", "note"), ("aria-label", renderer.Word("Markdown.Warning")));
                renderer.WriteChildren(obj);
                renderer.Close("div");
                break;
            case "quote":
                QuoteHtml.Write(renderer, obj);
                break;
            default:
                Inserted(renderer, obj);
                // Text that stands where none belongs, also after a forgotten closing line, is not lost.
                renderer.EnsureLine();
                renderer.WriteChildren(obj);
                break;
        }

        renderer.EnsureLine();
        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static void Inserted(MuseumHtml renderer, DirectiveBlock obj)
    {
        var words = obj.Arguments.Words;
        switch (obj.Name)
        {
            case "timeline":
                TimelineHtml.Write(renderer, obj.Arguments);
                break;
            case "facts":
                Each(words, key => FactTableHtml.Write(renderer, key));
                break;
            case "picture":
                Each(words, key => PictureHtml.Write(renderer, key));
                break;
            case "film":
                Each(words, key => WorkHtml.Write(renderer, key));
                break;
            case "map" when words.Count > 0:
                PlacesHtml.Write(renderer, words);
                break;
        }
    }

    private static void Each(IReadOnlyList<string> keys, Action<string> write)
    {
        foreach (var key in keys)
        {
            write(key);
        }
    }
}
