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

    public static EdtfDate Date(string text = "1992-02-25") => EdtfDate.Parse(text);
}
