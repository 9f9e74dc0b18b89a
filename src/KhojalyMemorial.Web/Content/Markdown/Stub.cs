#pragma warning disable
namespace KhojalyMemorial.Content.Markdown;
public sealed record MarkdownReference(string Kind, string Key, string? Value, string? Locator, int Line);
public sealed record MarkdownProblem(int Line, string Sentence);
public sealed record MarkdownInfo(IReadOnlyList<MarkdownReference> References, IReadOnlyList<MarkdownProblem> Problems);
public static class MarkdownReader { public static MarkdownInfo Read(string s) => new([], []); }
#pragma warning restore
