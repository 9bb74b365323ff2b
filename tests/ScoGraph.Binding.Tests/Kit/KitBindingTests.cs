using ScoGraph.Model.Diagnostics;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Binding.Tests.Kit;

public sealed class KitBindingTests
{
    [KitFact]
    public void Every_query_that_is_not_wrong_binds()
    {
        List<string> refused = [];
        foreach (KitQuery query in KitReader.Queries.Where(q => q.CompileTimeError is null))
        {
            if (Binding.Bind(query.Text, KitProcedure.Registry(query.Procedures)).Error is { } error && !MayFailAnyTime(query, error))
                refused.Add($"{query.Place}\n{new QueryException(error, query.Text).Message}");
        }

        Assert.True(refused.Count == 0, $"{refused.Count} refused\n" + string.Join("\n\n", refused.Take(30)));
    }

    [KitFact]
    public void Every_wrong_query_is_refused_with_the_kits_code()
    {
        List<string> wrong = [];
        foreach (KitQuery query in KitReader.Queries.Where(q => q.CompileTimeError is not (null or "MissingParameter")))
        {
            BindResult result = Binding.Bind(query.Text, KitProcedure.Registry(query.Procedures));
            if (result.Error is not { Phase: ErrorPhase.CompileTime } error || error.Detail != query.CompileTimeError)
                wrong.Add($"{query.Place}: {query.CompileTimeError}, not {result.Error?.Detail ?? "bound"}\n{query.Text}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n\n", wrong.Take(30)));
    }

    [KitFact]
    public void What_is_bound_holds_together()
    {
        foreach (KitQuery query in KitReader.Queries)
        {
            if (Binding.Bind(query.Text, KitProcedure.Registry(query.Procedures)).Statement is { } statement)
                BoundCheck.Check(statement, query.Place);
        }
    }

    /// <summary>The kit leaves it to the engine when an index of the wrong kind is refused ("at any time").</summary>
    private static bool MayFailAnyTime(KitQuery query, Diagnostic error) =>
        error.Category == ErrorCategory.TypeError && query.Place.Contains("Fail", StringComparison.Ordinal);
}
