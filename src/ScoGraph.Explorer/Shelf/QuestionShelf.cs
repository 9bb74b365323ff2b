using System.Text.Json;

namespace ScoGraph.Explorer.Shelf;

/// <summary>Questions that were asked, and those that were saved under a name. The browser keeps them, for itself.</summary>
internal sealed class QuestionShelf
{
    private const int MostAsked = 100, MostSaved = 500, LongestText = 20_000;

    private List<KeptQuestion> _asked = [], _saved = [];

    /// <summary>Those that were asked, the last first, each once.</summary>
    public IReadOnlyList<KeptQuestion> Asked => _asked;

    /// <summary>Those that were saved, by name.</summary>
    public IReadOnlyList<KeptQuestion> Saved => _saved;

    /// <summary>Notes that a question was asked. Long ones are not kept: what a browser keeps is bounded.</summary>
    public void Note(string text, string parameters)
    {
        string asked = text.Trim();
        if (asked.Length is 0 or > LongestText || parameters.Length > LongestText)
            return;
        _asked.RemoveAll(known => known.Text == asked && known.Parameters == parameters);
        _asked.Insert(0, new KeptQuestion("", asked, parameters));
        if (_asked.Count > MostAsked)
            _asked.RemoveRange(MostAsked, _asked.Count - MostAsked);
    }

    /// <summary>Saves a question; one of the same name gives way.</summary>
    /// <returns>What is in the way; null where it was saved.</returns>
    public string? Save(string name, string text, string parameters)
    {
        string called = name.Trim(), asked = text.Trim();
        if (called.Length == 0)
            return "Give the question a name.";
        if (asked.Length == 0)
            return "There is no question to save yet.";
        if (asked.Length > LongestText || parameters.Length > LongestText || called.Length > 200)
            return $"What a browser keeps is bounded: names have up to 200 characters, questions up to {LongestText:N0}.";
        _saved.RemoveAll(known => known.Name == called);
        if (_saved.Count >= MostSaved)
            return $"{MostSaved} questions are saved, which is the most; remove some.";
        _saved.Add(new KeptQuestion(called, asked, parameters));
        _saved.Sort((one, other) => StringComparer.OrdinalIgnoreCase.Compare(one.Name, other.Name));
        return null;
    }

    public void Remove(string name) => _saved.RemoveAll(known => known.Name == name);

    public void ForgetAsked() => _asked.Clear();

    public string Write() => JsonSerializer.Serialize(new Kept(_asked, _saved));

    /// <summary>Takes what was written. What is none of ours is left: a browser may hold anything.</summary>
    public void Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        try
        {
            if (JsonSerializer.Deserialize<Kept>(text) is { Asked: { } asked, Saved: { } saved })
                (_asked, _saved) = ([.. asked.Where(IsWhole).Take(MostAsked)], [.. saved.Where(IsWhole).Take(MostSaved)]);
        }
        catch (JsonException)
        {
            // Written by something else, or half: the shelf is empty then.
        }
    }

    private static bool IsWhole(KeptQuestion? question) => question is { Name: not null, Text: not null, Parameters: not null };

    private sealed record Kept(List<KeptQuestion> Asked, List<KeptQuestion> Saved);
}
