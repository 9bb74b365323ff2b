namespace ScoGraph.Extensions;

/// <summary>Names of functions and procedures: words with dots between them.</summary>
internal static class DottedName
{
    public static string Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool isName = name.Split('.').All(word => word.Length > 0 && !char.IsAsciiDigit(word[0])
            && word.All(c => char.IsLetterOrDigit(c) || c == '_'));
        return isName ? name : throw new ArgumentException($"'{name}' is no name: words of letters with dots between them are.", nameof(name));
    }
}
