namespace ScoGraph.Functions.Scalar.Text.Normalization;

/// <summary>Hangul syllables, which Unicode composes by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00, FirstLeading = 0x1100, FirstVowel = 0x1161, BeforeTrailing = 0x11A7;
    private const int Leadings = 19, Vowels = 21, Trailings = 28;

    public static bool IsSyllable(int code) => code is >= FirstSyllable and < FirstSyllable + Leadings * Vowels * Trailings;

    public static void Decompose(int syllable, List<int> codes)
    {
        int index = syllable - FirstSyllable;
        codes.Add(FirstLeading + index / (Vowels * Trailings));
        codes.Add(FirstVowel + index % (Vowels * Trailings) / Trailings);
        if (index % Trailings > 0)
            codes.Add(BeforeTrailing + index % Trailings);
    }

    /// <summary>
    /// The syllable of a leading consonant and a vowel, or of a syllable without a trailing consonant and one; else null.
    /// </summary>
    public static int? Compose(int first, int second)
    {
        if (first is >= FirstLeading and < FirstLeading + Leadings && second is >= FirstVowel and < FirstVowel + Vowels)
            return FirstSyllable + ((first - FirstLeading) * Vowels + (second - FirstVowel)) * Trailings;
        return IsSyllable(first) && (first - FirstSyllable) % Trailings == 0 && second is > BeforeTrailing and < BeforeTrailing + Trailings
            ? first + (second - BeforeTrailing) : null;
    }
}
