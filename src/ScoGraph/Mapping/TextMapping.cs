namespace ScoGraph.Mapping;

/// <summary>Texts as what goes in as a text: members of enumerations by name, GUIDs, characters.</summary>
internal static class TextMapping
{
    public static object? Map(object value, Type target) =>
        value is not string text ? null
            : target.IsEnum ? ToEnum(text, target)
            : target == typeof(Guid) ? (Guid.TryParse(text, out Guid id) ? id : null)
            : target == typeof(char) && text.Length == 1 ? text[0]
            : target == typeof(Uri) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? address) ? address
            : null;

    /// <summary>Several names make a sum of flags only.</summary>
    private static object? ToEnum(string text, Type target) =>
        Enum.TryParse(target, text, ignoreCase: true, out object? member)
        && (!text.Contains(',', StringComparison.Ordinal) || target.IsDefined(typeof(FlagsAttribute), inherit: false)) ? member : null;
}
