using System.Text.Json;
using System.Text.RegularExpressions;

namespace KhojalyMemorial.Security;

/// <summary>What is kept of a browser's report: which rule stopped a request to which host. Never an address, which may hold what a visitor typed.</summary>
/// <param name="Directive">The directive's name.</param>
/// <param name="Blocked">A host, or a word such as <c>inline</c>.</param>
public sealed partial record CspReport(string Directive, string Blocked)
{
    private const int MostOfOneRequest = 10;
    private const string Other = "other";
    private static readonly string[] Words = ["inline", "eval", "wasm-eval", "self", "data", "blob", "trusted-types-policy", "trusted-types-sink"];

    /// <summary>Reads both forms: the old <c>csp-report</c> object and the list of the Reporting API.</summary>
    /// <param name="json">The body.</param>
    /// <returns>At most ten reports.</returns>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static IReadOnlyList<CspReport> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var bodies = root.ValueKind switch
        {
            JsonValueKind.Array => root.EnumerateArray().Where(report => Text(report, "type") == "csp-violation").Select(report => Member(report, "body")),
            JsonValueKind.Object => [Member(root, "csp-report")],
            _ => [],
        };
        return [.. bodies.Where(body => body.ValueKind == JsonValueKind.Object).Take(MostOfOneRequest).Select(Of)];
    }

    private static CspReport Of(JsonElement body)
    {
        var directive = Text(body, "effectiveDirective") ?? Text(body, "effective-directive") ?? Text(body, "violated-directive") ?? "";
        directive = directive.Split(' ')[0];
        return new(DirectiveName().IsMatch(directive) ? directive : Other, Host(Text(body, "blockedURL") ?? Text(body, "blocked-uri") ?? ""));
    }

    private static string Host(string blocked) =>
        Words.Contains(blocked, StringComparer.Ordinal) ? blocked
        : Uri.TryCreate(blocked, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" ? uri.IdnHost
        : Other;

    private static JsonElement Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) ? found : default;

    private static string? Text(JsonElement of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    [GeneratedRegex("^[a-z-]{1,40}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DirectiveName();
}
