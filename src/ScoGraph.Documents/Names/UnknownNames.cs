namespace ScoGraph.Documents.Names;

/// <summary>Counts what is written like a name and is not known: runs of capitalised words, with an acronym behind them if any.</summary>
internal sealed class UnknownNames(NameMatcher matcher)
{
    /// <summary>Small words that stand within names.</summary>
    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal)
    {
        "of", "the", "for", "de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "al", "el", "bin",
    };

    /// <summary>Written large, and no name: days, months, words that begin sentences.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December", "I", "The", "A", "An", "In", "On", "At", "By", "It", "Its", "He", "She", "They", "We", "You",
        "This", "That", "These", "Those", "There", "And", "But", "Or", "For", "From", "With", "To", "Of", "As", "If", "When", "While", "After", "Before", "Since",
        "Our", "His", "Her", "Their", "My", "Your", "Q", "Mr", "Mrs", "Ms", "Dr", "Yes", "No", "Not", "Both", "Each", "Under", "Over", "Through", "Thanks", "What",
        "Which", "Who", "Where", "How", "Why", "Another", "Other", "Some", "All", "Most", "Many", "Today", "Now", "Here", "Then", "Also", "However", "Yet", "So",
    };

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The name that was counted last, for which an acronym behind it may be short.</summary>
    private string? _last;

    public IReadOnlyList<KeyValuePair<string, int>> Count(TextDocument text)
    {
        HashSet<string> small = [.. text.Passages.SelectMany(p => Vocabulary.Parts(p.Text).Where(part => char.IsLower(p.Text[part.Start]))
            .Select(part => p.Text[part.Start..part.End])).Distinct(StringComparer.Ordinal)];
        foreach (TextPassage passage in text.Passages)
            Count(passage.Text, matcher.Find(passage.Text), small);
        return [.. _counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)];
    }

    private void Count(string text, IReadOnlyList<NameMatch> known, HashSet<string> small)
    {
        List<PassageSpan> run = [];
        bool isSentenceStart = true;
        int nextKnown = 0, knownTo = 0, joints = 0;
        foreach (PassageSpan part in Vocabulary.Parts(text))
        {
            while (nextKnown < known.Count && known[nextKnown].Span.Start <= part.Start)
                knownTo = Math.Max(knownTo, known[nextKnown++].Span.End);
            bool isWord = NameText.IsWord(text[part.Start]), isKnown = part.Start < knownTo;
            string word = isWord ? text[part.Start..part.End] : "";
            bool isLarge = isWord && char.IsUpper(word[0]) && !Common.Contains(word);
            if (isLarge && !isKnown && !(isSentenceStart && small.Contains(word.ToLowerInvariant())))
            {
                run.Add(part);
                joints = 0;
            }
            else if (isWord && !isKnown && run.Count > 0 && Joints.Contains(word) && joints < 2)
            {
                joints++;
            }
            else if (isKnown || isWord || !IsWithin(text.AsSpan(part.Start, part.Length), text, run))
            {
                End(text, run, part.Start);
                joints = 0;
            }

            if (isWord || text[part.Start] is '.' or '!' or '?')
                isSentenceStart = !isWord;
        }

        End(text, run, text.Length);
    }

    /// <summary>Blanks, hyphens, and points behind an initial stand within a name.</summary>
    private static bool IsWithin(ReadOnlySpan<char> part, string text, List<PassageSpan> run) =>
        part.IsWhiteSpace() || NameText.IsHyphen(part[0])
        || (part[0] == '.' && run.Count > 0 && run[^1].Length == 1 && text[run[^1].Start] != 'I');

    private void End(string text, List<PassageSpan> run, int behind)
    {
        if (run.Count == 0)
            return;
        string name = NameText.Plain(text.AsSpan(run[0].Start, run[^1].End - run[0].Start));
        bool isAcronym = run.Count == 1 && NameForms.IsAcronym(name);
        string? last = _last;
        _last = isAcronym ? null : name;
        if (isAcronym && last is not null && behind - run[0].Start < 40 && IsShortFor(name, last))
        {
            // The long form was counted a moment ago.
            if (--_counts[last] == 0)
                _counts.Remove(last);
            name = $"{last} ({name})";
        }

        _counts[name] = _counts.GetValueOrDefault(name) + 1;
        run.Clear();
    }

    private static bool IsShortFor(string acronym, string name)
    {
        string[] words = name.Split(' ', '-');
        string initials = string.Concat(words.Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
        return string.Equals(initials, acronym, StringComparison.OrdinalIgnoreCase);
    }
}
