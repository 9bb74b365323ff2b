namespace ScoGraph.Model.Procedures;

/// <summary>The procedures that a graph offers. Immutable.</summary>
internal sealed class ProcedureRegistry(IEnumerable<Procedure> procedures)
{
    private readonly Dictionary<string, Procedure> _byName = procedures.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What to say of a name that is left out; null for other names.</summary>
    public Func<string, string?> HintFor { get; init; } = static _ => null;

    public IEnumerable<Procedure> All => _byName.Values;

    public Procedure? Find(string name) => _byName.GetValueOrDefault(name);
}
