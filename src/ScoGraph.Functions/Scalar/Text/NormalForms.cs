using System.Text;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary>The normal forms of Unicode by name.</summary>
internal static class NormalForms
{
    /// <exception cref="Model.Diagnostics.ValueException">There is no such form, or the string holds half a surrogate pair.</exception>
    public static string Apply(string text, string form)
    {
        try
        {
            return text.Normalize(Find(form));
        }
        catch (ArgumentException)
        {
            throw FunctionErrors.NotUnicode();
        }
    }

    private static NormalizationForm Find(string form) => form.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw FunctionErrors.NormalForm(form),
    };
}
