using System.Globalization;
using ScoGraph.Documents.Likelihood;

namespace ScoGraph.Documents.Tests.Learning;

/// <summary>
/// A logistic regression with a column of weights for each type and one for all, learnt with AdaGrad (Duchi, Hazan and Singer, Adaptive
/// subgradient methods for online learning and stochastic optimization, 2011), always with the same result.
/// </summary>
internal sealed class LogisticRegression
{
    private const int Rounds = 40;
    private const double Rate = 0.1;

    /// <summary>Signs that are rarer teach nothing.</summary>
    private const int Rarest = 3;

    private readonly Dictionary<(string Type, string Sign), int> _ids = [];
    private readonly double[] _weights;

    /// <param name="penalty">How much large weights cost.</param>
    public LogisticRegression(IReadOnlyList<Example> examples, double penalty)
    {
        Dictionary<(string, string), int> counts = [];
        foreach ((string, string) key in examples.SelectMany(Keys))
            counts[key] = counts.GetValueOrDefault(key) + 1;
        foreach (((string, string) key, int count) in counts)
        {
            if (count >= Rarest)
                _ids[key] = _ids.Count;
        }

        (int Id, double Value)[][] rows = [.. examples.Select(Row)];
        _weights = new double[_ids.Count];
        double[] squares = new double[_ids.Count];
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                double slope = Odds(Sum(rows[i])) - (examples[i].IsFact ? 1 : 0);
                foreach ((int id, double value) in rows[i])
                {
                    double step = (slope * value) + (penalty / rows.Length * _weights[id]);
                    squares[id] += (step * step) + 1e-8;
                    _weights[id] -= Rate * step / Math.Sqrt(squares[id]);
                }
            }
        }
    }

    public double Score(Example example) => Sum(Row(example));

    /// <summary>The lines of a file of weights, without small ones.</summary>
    public IEnumerable<string> Lines(double smallest) => _ids.Where(id => Math.Abs(_weights[id.Value]) >= smallest)
        .GroupBy(id => id.Key.Sign).OrderBy(sign => sign.Key, StringComparer.Ordinal)
        .Select(sign => sign.Key + string.Concat(sign.OrderBy(id => id.Key.Type, StringComparer.Ordinal)
            .Select(id => string.Create(CultureInfo.InvariantCulture, $"\t{id.Key.Type} {_weights[id.Value]:0.00}"))));

    private static double Odds(double score) => 1 / (1 + Math.Exp(-score));

    private double Sum((int Id, double Value)[] row)
    {
        double sum = 0;
        foreach ((int id, double value) in row)
            sum += _weights[id] * value;
        return sum;
    }

    private (int, double)[] Row(Example example) => [.. example.Signs.SelectMany(sign =>
        new[] { (example.Type, sign.Sign), (FactWeights.All, sign.Sign) }.Where(_ids.ContainsKey).Select(key => (_ids[key], sign.Value)))];

    private static IEnumerable<(string, string)> Keys(Example example) =>
        example.Signs.SelectMany(sign => new[] { (example.Type, sign.Sign), (FactWeights.All, sign.Sign) });
}
