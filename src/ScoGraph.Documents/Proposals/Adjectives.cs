namespace ScoGraph.Documents.Proposals;

/// <summary>Whether a word is the adjective of a place: Chinese of China, Norwegian of Norway.</summary>
internal static class Adjectives
{
    private static readonly string[] Ends = ["n", "an", "ian", "ean", "ese", "i", "ish", "ic", "er"];

    /// <summary>Adjectives that do not follow from the name.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["French"] = "France",
        ["Dutch"] = "Netherlands",
        ["German"] = "Germany",
        ["Greek"] = "Greece",
        ["Swiss"] = "Switzerland",
        ["Norwegian"] = "Norway",
        ["Danish"] = "Denmark",
        ["Finnish"] = "Finland",
        ["Spanish"] = "Spain",
        ["British"] = "United Kingdom",
        ["Irish"] = "Ireland",
        ["Icelandic"] = "Iceland",
        ["Welsh"] = "Wales",
        ["Czech"] = "Czechia",
        ["Kazakh"] = "Kazakhstan",
        ["Kyrgyz"] = "Kyrgyzstan",
        ["Tajik"] = "Tajikistan",
        ["Uzbek"] = "Uzbekistan",
        ["Turkmen"] = "Turkmenistan",
        ["Afghan"] = "Afghanistan",
        ["Polish"] = "Poland",
        ["Turkish"] = "Turkey",
        ["Swedish"] = "Sweden",
        ["Scottish"] = "Scotland",
        ["Portuguese"] = "Portugal",
        ["Philippine"] = "Philippines",
        ["Thai"] = "Thailand",
        ["American"] = "United States",
        ["Peruvian"] = "Peru",
        ["Canadian"] = "Canada",
    };

    public static bool IsOf(string word, string name)
    {
        if (Irregular.TryGetValue(word, out string? irregular))
            return string.Equals(irregular, name, StringComparison.OrdinalIgnoreCase);
        if (word.Length < 4 || name.Length < 4)
            return false;
        string stem = name.TrimEnd('a', 'e', 'o', 'y');
        return Ends.Any(end => Is(name + end) || Is(stem + end) || Is(stem + "i" + end));

        bool Is(string adjective) => string.Equals(adjective, word, StringComparison.OrdinalIgnoreCase);
    }
}
