namespace ScoGraph.Knowledge.Validation;

/// <summary>How labels, types, properties and keys are spelt.</summary>
internal static class NameStyle
{
    /// <summary>Lower-case letters and digits in words joined by single hyphens: <c>shanghai-spirit</c>.</summary>
    public static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary><c>CooperationArea</c>.</summary>
    public static bool IsPascal(string text) => text.Length > 0 && char.IsUpper(text[0]) && text.All(char.IsLetterOrDigit);

    /// <summary><c>MEMBER_OF</c>.</summary>
    public static bool IsUpperSnake(string text) =>
        text.Length > 0 && char.IsUpper(text[0]) && text[^1] != '_' && text.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '_');

    /// <summary><c>paragraphCount</c>.</summary>
    public static bool IsCamel(string text) => text.Length > 0 && char.IsLower(text[0]) && text.All(char.IsLetterOrDigit);

    /// <summary>The slug of a name; empty where it has no Latin letter or digit.</summary>
    public static string Slug(string name)
    {
        IEnumerable<char> units = name.Where(c => c != '\'').Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join('-', new string([.. units]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
