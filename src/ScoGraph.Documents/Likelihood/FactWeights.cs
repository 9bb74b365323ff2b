using System.Globalization;

namespace ScoGraph.Documents.Likelihood;

/// <summary>
/// What each sign speaks for or against a fact, for each type and for all: the weights of two logistic regressions, learnt from texts
/// with keys. Source of the method: Kambhatla, Combining lexical, syntactic, and semantic features with maximum entropy models for
/// information extraction, 2004. Immutable.
/// </summary>
internal sealed class FactWeights
{
    /// <summary>The column for all types.</summary>
    public const string All = "*";

    private static readonly Lazy<FactWeights> LazyBuiltIn = new(() =>
    {
        using Stream stream = typeof(FactWeights).Assembly.GetManifestResourceStream("weights.txt")!;
        using StreamReader reader = new(stream);
        return Read(reader);
    });

    private readonly string[] _types;
    private readonly Dictionary<string, float[]> _rows;

    private FactWeights(string[] types, Dictionary<string, float[]> rows)
    {
        _types = types;
        _rows = rows;
    }

    public static FactWeights BuiltIn => LazyBuiltIn.Value;

    /// <summary>Reads lines: a sign, then for each type that it speaks of, a tab, the type and the weight.</summary>
    public static FactWeights Read(TextReader text)
    {
        List<string> types = [];
        Dictionary<string, float[]> rows = new(StringComparer.Ordinal);
        for (string? line = text.ReadLine(); line is not null; line = text.ReadLine())
        {
            string[] parts = line.Split('\t');
            if (types.Count == 0)
            {
                types.AddRange(parts[1..]);
                continue;
            }

            float[] row = new float[types.Count];
            foreach (string part in parts.Skip(1))
            {
                int space = part.LastIndexOf(' ');
                row[types.IndexOf(part[..space])] = float.Parse(part.AsSpan(space + 1), CultureInfo.InvariantCulture);
            }

            rows[parts[0]] = row;
        }

        return new FactWeights([.. types], rows);
    }

    /// <summary>The column of a type; negative where nothing is known of it alone.</summary>
    public int Column(string type) => Array.IndexOf(_types, type);

    /// <summary>What signs add up to for a type: the logarithm of its odds.</summary>
    public double Score(int column, IEnumerable<(string Sign, double Value)> signs)
    {
        int all = Column(All);
        double sum = 0;
        foreach ((string sign, double value) in signs)
        {
            if (_rows.TryGetValue(sign, out float[]? row))
                sum += value * (row[all] + (column < 0 ? 0 : row[column]));
        }

        return sum;
    }
}
