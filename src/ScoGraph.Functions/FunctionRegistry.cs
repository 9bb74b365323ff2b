using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar;

namespace ScoGraph.Functions;

/// <summary>Every function of the language, by name without regard to case.</summary>
internal sealed class FunctionRegistry
{
    public static readonly FunctionRegistry Default = new([.. ScalarCatalog.All, .. TemporalCatalog.All], AggregateCatalog.All);

    private readonly Dictionary<string, ScalarFunction> _scalars;
    private readonly Dictionary<string, AggregateFunction> _aggregates;
    private readonly Dictionary<string, string> _synonyms;

    public FunctionRegistry(IEnumerable<ScalarFunction> scalars, IEnumerable<AggregateFunction> aggregates)
    {
        _scalars = scalars.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        _aggregates = aggregates.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        _synonyms = SynonymCatalog.All.ToDictionary(s => s.Synonym, s => s.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What to say of a name that is left out; null for other names.</summary>
    public Func<string, string?> HintFor { get; init; } = static _ => null;

    public IEnumerable<ScalarFunction> Scalars => _scalars.Values;

    public IEnumerable<AggregateFunction> Aggregates => _aggregates.Values;

    public ScalarFunction? FindScalar(string name) => _scalars.GetValueOrDefault(NameOf(name));

    public AggregateFunction? FindAggregate(string name) => _aggregates.GetValueOrDefault(NameOf(name));

    private string NameOf(string name) => _synonyms.GetValueOrDefault(name, name);
}
