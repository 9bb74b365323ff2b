namespace ScoGraph.Fuzzing;

/// <summary>A query and its parameters, however wrong.</summary>
internal sealed record FuzzInput(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    public FuzzInput(string text)
        : this(text, new Dictionary<string, object?>())
    {
    }

    /// <summary>For reports: the text, cut where it is long.</summary>
    public override string ToString()
    {
        string shown = Text.Length <= 600 ? Text : $"{Text[..300]} … ({Text.Length} characters) … {Text[^200..]}";
        return Parameters.Count == 0 ? shown : $"{shown}\n  with parameters {string.Join(", ", Parameters.Keys)}";
    }
}
