using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Tests.Support;

/// <summary>A unique something of anything. Say only what the test is about. Everything here is artificial.</summary>
public static class Some
{
    private static int _count;

    public static string Key(string stem = "specimen") => $"{stem}-{Interlocked.Increment(ref _count)}";

    public static RoomData Room(int order = 1, string tone = "stone") => new() { Order = order, Tone = tone };

    public static RoomText RoomText(string? slug = null, string title = "Specimen room") =>
        new() { Slug = slug ?? Key("room"), Title = title, Lede = "A room for tests.", Body = "Nothing stands here." };

    public static PageData Page(string room, int order = 1) => new() { Room = room, Order = order };

    public static PageText PageText(string? slug = null, string title = "Specimen page", string body = "Nothing stands here.") =>
        new() { Slug = slug ?? Key("page"), Title = title, Lede = "A page for tests.", Body = body };

    public static SourceData Source(string title = "Specimen source") =>
        new() { Kind = "website", Title = title, Language = "en", Read = "whole", Undated = true };

    public static FactData Fact(string source, decimal number = 7) => new()
    {
        Topic = "night",
        Values = [new FactValue { Key = "one", Number = number, Unit = "items", Undated = true, Sources = [new(source, null)] }],
    };

    public static FactText FactText(string question = "How many specimens are there?") =>
        new() { Question = question, Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["one"] = "specimens" } };

    public static LessonData Lesson(string source) => new()
    {
        Subjects = ["history"], AgeFrom = 14, AgeTo = 16, Level = "upper-secondary", Order = 900, Series = "reading-sources", Advisory = ["grief"],
        Steps = [new() { Key = "agreement", Minutes = 5 }, new() { Key = "reading", Minutes = 30 }, new() { Key = "reflection", Minutes = 10 }],
        Documents = [.. new[] { "one", "two", "three" }.Select(key => new LessonDocument { Key = key, Kind = "source", Source = new(source, "p. 2") })],
    };

    public static LessonText LessonText(string? slug = null, string title = "Specimen lesson") => new()
    {
        Slug = slug ?? Key("lesson"), Title = title, Question = $"{title}?", Lede = $"{title}.", Aims = $"- Read {title}", Agreement = "- Listen", Tasks = $"1. Compare {title}", Reflection = "What stays open?",
        Notes = $"For teachers: {title}",
        Steps = new[] { "agreement", "reading", "reflection" }.ToDictionary(key => key, key => new LessonStepText { Title = key, Pupils = $"Do {key}", Teachers = $"Guide {key}" }, StringComparer.Ordinal),
        Documents = new[] { "one", "two", "three" }.ToDictionary(key => key, key => new LessonDocumentText { Title = $"Document {key}", Text = $"It says {key} of {title}.", Questions = "- Who wrote it?", Plain = $"Plainly {key}." }, StringComparer.Ordinal),
    };

    public static EdtfDate Date(string text = "1992-02-25") => EdtfDate.Parse(text);
}
