namespace KhojalyMemorial.Accounts;

/// <summary>Says in two words from what somebody signed in. Nothing finer is kept.</summary>
public static class Device
{
    // The order matters: Edge and Opera call themselves Chrome, and Chrome calls itself Safari.
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>Names browser and system.</summary>
    /// <param name="agent">What the browser says of itself.</param>
    /// <returns>Such as <c>Firefox, Windows</c>; a question mark for what is not known.</returns>
    public static string Name(string? agent) => $"{Find(Browsers, agent)}, {Find(Systems, agent)}";

    private static string Find((string Sign, string Name)[] known, string? agent) =>
        Array.Find(known, one => agent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name ?? "?";
}
