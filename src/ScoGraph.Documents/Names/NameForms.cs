using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Names;

/// <summary>All the ways to write the names of an entity: each name, singular and plural.</summary>
internal static class NameForms
{
    /// <summary>A shorter name is compared in its exact case.</summary>
    private const int ShortestInAnyCase = 4;

    /// <summary>A shorter rest of a word is another word.</summary>
    private const int ShortestSingular = 4;

    /// <summary>Words before one of these are the head of a name: councils of ministers.</summary>
    private static readonly string[] Joints = ["of", "for", "in", "on", "at", "under", "to", "with", "de", "des", "du"];

    public static IEnumerable<NameForm> Of(GraphEntity entity, int number)
    {
        foreach (string name in entity.Names.Select(name => NameText.Plain(name)).Distinct(StringComparer.Ordinal))
        {
            string trimmed = Trim(name);
            if (trimmed.Length == 0)
                continue;
            bool isExact = IsExact(trimmed);
            yield return new NameForm(number, trimmed, isExact ? trimmed : null);
            bool isSingleProper = char.IsUpper(trimmed[0]) && trimmed.All(NameText.IsWord);
            foreach ((string other, bool isSingular) in Numbers(trimmed, isExact))
                yield return new NameForm(number, other, isExact ? other : null, isSingular && isSingleProper)
                {
                    IsPlural = !isSingular && isSingleProper && !isExact,
                };
        }
    }

    /// <summary>An acronym: one word of which half the letters are capitals.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> name)
    {
        int upper = 0, letters = 0;
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c))
                return false;
            upper += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return upper >= 2 && upper * 2 >= letters;
    }

    private static bool IsExact(string name) => name.Count(char.IsLetterOrDigit) < ShortestInAnyCase || IsAcronym(name);

    private static string Trim(string name)
    {
        int start = 0, end = name.Length;
        while (start < end && !NameText.IsWord(name[start]))
            start++;
        while (end > start && !NameText.IsWord(name[end - 1]))
            end--;
        return name[start..end];
    }

    private static IEnumerable<(string Name, bool IsSingular)> Numbers(string name, bool isExact)
    {
        foreach (int end in Heads(name))
        {
            int start = end;
            while (start > 0 && NameText.IsWord(name[start - 1]))
                start--;
            string word = name[start..end];
            if (!char.IsLetter(word[^1]))
                continue;
            foreach (string plural in Plurals(word, isExact))
                yield return (name[..start] + plural + name[end..], false);
            if (!isExact && Singular(word) is { } singular)
                yield return (name[..start] + singular + name[end..], true);
        }
    }

    /// <summary>Where the words end that may stand in the plural: the last, and the one before the first joint.</summary>
    private static IEnumerable<int> Heads(string name)
    {
        yield return name.Length;
        string[] words = name.Split(' ');
        int end = -1;
        for (int i = 0; i < words.Length; i++)
        {
            if (i > 0 && Joints.Contains(words[i], StringComparer.Ordinal))
            {
                if (NameText.IsWord(name[end - 1]))
                    yield return end;
                yield break;
            }

            end += words[i].Length + 1;
        }
    }

    private static IEnumerable<string> Plurals(string word, bool isExact)
    {
        bool isHissing = EndsWith(word, "s", "x", "z", "ch", "sh");
        if (isExact || !isHissing)
            yield return word + "s";
        if (isExact)
            yield break;
        if (isHissing)
            yield return word + "es";
        else if (word.Length > 2 && word[^1] is 'y' or 'Y' && !"aeiouAEIOU".Contains(word[^2], StringComparison.Ordinal))
            yield return word[..^1] + "ies";
    }

    private static string? Singular(string word) =>
        !EndsWith(word, "s") || EndsWith(word, "ss", "us", "is") ? null
        : EndsWith(word, "ies") && word.Length > 4 ? word[..^3] + "y"
        : EndsWith(word, "ches", "shes", "xes", "sses", "zes") && word.Length - 2 >= ShortestSingular ? word[..^2]
        : word.Length - 1 >= ShortestSingular ? word[..^1]
        : null;

    private static bool EndsWith(string word, params ReadOnlySpan<string> ends)
    {
        foreach (string end in ends)
        {
            if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
