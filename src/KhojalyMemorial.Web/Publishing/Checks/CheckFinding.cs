namespace KhojalyMemorial.Publishing.Checks;

/// <summary>How heavy a finding weighs.</summary>
public enum CheckLevel
{
    /// <summary>Keeps the item from being published.</summary>
    Error,

    /// <summary>Is said, and left to the curator.</summary>
    Warning,
}

/// <summary>What a check found in an item.</summary>
/// <param name="Level">How heavy it weighs.</param>
/// <param name="Code">The last part of the text key <c>Desk.Check.…</c> that says it.</param>
/// <param name="Language">The language of the text, or <see cref="Revision.Shared"/>.</param>
/// <param name="Line">Line within a Markdown text, from 1.</param>
/// <param name="Args">What the text's placeholders stand for.</param>
public sealed record CheckFinding(CheckLevel Level, string Code, string Language, int? Line, params IReadOnlyList<string> Args)
{
    /// <summary>The code of findings that bring their own sentence.</summary>
    public const string Sentence = "Sentence";
}
