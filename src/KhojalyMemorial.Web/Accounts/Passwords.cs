using System.Text;
using Microsoft.AspNetCore.Identity;

namespace KhojalyMemorial.Accounts;

/// <summary>What a password must be, by NIST SP 800-63B: long, and not one of those that everybody tries. No rules of composition.</summary>
public sealed class Passwords : IPasswordValidator<Account>
{
    /// <summary>The fewest letters.</summary>
    public const int Shortest = 12;

    /// <summary>The most letters: enough for any phrase, few enough to hash quickly.</summary>
    public const int Longest = 200;

    private static readonly HashSet<string> Common = Load();

    /// <summary>The password as it is hashed: the same whichever keyboard composed its letters.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The password in normal form KC; empty for nothing.</returns>
    public static string Normal(string? typed) => (typed ?? "").Normalize(NormalizationForm.FormKC);

    /// <summary>What is wrong with a new password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Words that its owner must not use: name and e-mail address.</param>
    /// <returns>The key of the text that says it; null when nothing is.</returns>
    public static string? Problem(string? password, params ReadOnlySpan<string?> own)
    {
        var normal = Normal(password);
        var letters = normal.EnumerateRunes().Count();
        if (letters < Shortest)
        {
            return "Account.Password.Short";
        }

        return letters > Longest ? "Account.Password.Long" : IsCommon(normal, own) ? "Account.Password.Common" : null;
    }

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(Problem(password, user.DisplayName, user.Email) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = problem, Description = problem })
            : IdentityResult.Success);
    }

    // What is left of a password without figures and signs must be more than words that everybody tries, one after another, and more than one pattern.
    private static bool IsCommon(string password, ReadOnlySpan<string?> own)
    {
        var folded = Fold(password);
        var words = new HashSet<string>(Common, StringComparer.Ordinal);
        foreach (var word in own)
        {
            words.UnionWith((word ?? "").Split([' ', '@', '.', '-', '_', '+']).Select(Fold).Where(part => part.Length > 2));
        }

        var bare = new string([.. folded.Where(char.IsLetter)]);
        return bare.Length < 4 || Repeats(folded) || IsMadeOf(bare, bare, words) || IsMadeOf(Unleet(folded), folded, words);
    }

    private static string Fold(string text) => text.ToLowerInvariant().Replace("\u0307", "", StringComparison.Ordinal);

    private static string Unleet(string text) => new([.. text.Select(letter => letter switch
    {
        '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => letter,
    })]);

    private static bool Repeats(string text) =>
        Enumerable.Range(1, Math.Min(6, text.Length / 2)).Any(period => !text.Where((letter, index) => index >= period && letter != text[index - period]).Any());

    // Figures and signs may stand between the words; where they stand for letters, as in p4ssw0rd, the text has them replaced.
    private static bool IsMadeOf(string text, string typed, HashSet<string> words)
    {
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= text.Length; end++)
        {
            reached[end] = reached[end - 1] && !char.IsLetter(typed[end - 1]);
            for (var start = Math.Max(0, end - 40); start < end && !reached[end]; start++)
            {
                reached[end] = reached[start] && words.Contains(text[start..end]);
            }
        }

        return reached[^1];
    }

    private static HashSet<string> Load()
    {
        using var file = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Fold)];
    }
}
