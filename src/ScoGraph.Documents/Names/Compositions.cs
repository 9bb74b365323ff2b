using System.Text;

namespace ScoGraph.Documents.Names;

/// <summary>Letters and the marks behind them as one letter, where Unicode has one (canonical composition, of European scripts).</summary>
internal static class Compositions
{
    private static readonly Lazy<Dictionary<(char Letter, char Mark), char>> Composed = new(Read);

    public static string Compose(string text)
    {
        StringBuilder composed = new(text.Length);
        foreach (char c in text)
        {
            if (composed.Length > 0 && Composed.Value.TryGetValue((composed[^1], c), out char one))
                composed[^1] = one;
            else
                composed.Append(c);
        }

        return composed.ToString();
    }

    private static Dictionary<(char Letter, char Mark), char> Read()
    {
        using Stream stream = typeof(Compositions).Assembly.GetManifestResourceStream("Compositions.txt")!;
        using StreamReader reader = new(stream);
        string all = reader.ReadToEnd();
        return Enumerable.Range(0, all.Length / 3).ToDictionary(i => (all[i * 3], all[i * 3 + 1]), i => all[i * 3 + 2]);
    }
}
