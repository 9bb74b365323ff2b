namespace ScoGraph.Formats.Json;

/// <summary>
/// How a property key stands as the name of a JSON member: as it is, with one more <c>$</c> where it begins with one, and as
/// <c>$utf16:</c> with its code units where it is not well-formed Unicode.
/// </summary>
internal static class PropertyKeyText
{
    private const string Utf16 = ValueTags.Utf16 + ":";

    public static string Encode(string key) =>
        !Utf16Text.IsWellFormed(key) ? Utf16 + Utf16Text.Encode(key)
            : key.StartsWith(ValueTags.Prefix, StringComparison.Ordinal) ? ValueTags.Prefix + key : key;

    /// <summary>The key of a member's name, or null where the name is none.</summary>
    public static string? Decode(string name) =>
        !name.StartsWith(ValueTags.Prefix, StringComparison.Ordinal) ? name
            : name.StartsWith(Utf16, StringComparison.Ordinal) ? Utf16Text.Decode(name[Utf16.Length..])
            : name.StartsWith(ValueTags.Prefix + ValueTags.Prefix, StringComparison.Ordinal) ? name[ValueTags.Prefix.Length..] : null;
}
