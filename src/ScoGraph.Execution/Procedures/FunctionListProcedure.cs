using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary><c>dbms.functions</c>, which SHOW FUNCTIONS calls: the functions of the language, by name.</summary>
/// <param name="functions">The functions.</param>
internal sealed class FunctionListProcedure(FunctionRegistry functions) : Procedure
{
    private const string Extension = "Extension";

    public override string Name => "dbms.functions";

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
    [
        new("name", ValueTypes.String), new("category", ValueTypes.String), new("description", ValueTypes.String),
        new("signature", ValueTypes.String), new("isBuiltIn", ValueTypes.Boolean), new("aggregating", ValueTypes.Boolean),
    ];

    public override string Summary { get; init; } = "Lists the functions of the language.";

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        IEnumerable<(string Name, string Category, string Summary, Signature Signature, bool Aggregating)> all =
        [
            .. functions.Scalars.Select(f => (f.Name, Category(f.GetType()), f.Summary, f.Signature, false)),
            .. functions.Aggregates.Select(f => (f.Name, "Aggregating", f.Summary, f.Signature, true)),
        ];
        return all.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Select(f => new[]
        {
            Value.FromString(f.Name), Value.FromString(f.Category), Value.FromString(f.Summary),
            Value.FromString(SignatureText.Of(f.Name, f.Signature)), Value.FromBoolean(f.Category != Extension),
            Value.FromBoolean(f.Aggregating),
        });
    }

    /// <summary>The subject under which a function is kept: the last part of its namespace.</summary>
    private static string Category(Type function) =>
        !function.Namespace!.StartsWith("ScoGraph.Functions", StringComparison.Ordinal) ? Extension
            : function.Namespace![(function.Namespace!.LastIndexOf('.') + 1)..];
}
