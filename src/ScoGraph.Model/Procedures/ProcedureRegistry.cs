namespace ScoGraph.Model.Procedures;

/// <summary>The procedures that a graph offers. Immutable.</summary>
/// <param name="procedures">Are not made before one is looked for, as most queries call none.</param>
internal sealed class ProcedureRegistry(IEnumerable<Procedure> procedures)
{
    private Dictionary<string, Procedure> ByName => field ??= procedures.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What to say of a name that is left out; null for other names.</summary>
    public Func<string, string?> HintFor { get; init; } = static _ => null;

    public IEnumerable<Procedure> All => ByName.Values;

    public Procedure? Find(string name) => ByName.GetValueOrDefault(name);
}
