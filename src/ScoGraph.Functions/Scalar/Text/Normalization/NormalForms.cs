namespace ScoGraph.Functions.Scalar.Text.Normalization;

/// <summary>The normal forms of Unicode by name.</summary>
internal static class NormalForms
{
    /// <exception cref="Model.Diagnostics.ValueException">There is no such form, or the string holds half a surrogate pair.</exception>
    public static string Apply(string text, string form)
    {
        Normalizer normalizer = form.ToUpperInvariant() switch
        {
            "NFC" => new Normalizer(compatible: false, composes: true),
            "NFD" => new Normalizer(compatible: false, composes: false),
            "NFKC" => new Normalizer(compatible: true, composes: true),
            "NFKD" => new Normalizer(compatible: true, composes: false),
            _ => throw FunctionErrors.NormalForm(form),
        };
        return IsWellFormed(text) ? normalizer.Apply(text) : throw FunctionErrors.NotUnicode();
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text, i))
                return false;
            i++;
        }

        return true;
    }
}
