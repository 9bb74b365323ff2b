using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar;

namespace ScoGraph.Functions.Tests;

public sealed class CatalogTests
{
    [Fact]
    public void Every_function_is_registered()
    {
        HashSet<Type> registered =
        [
            .. FunctionRegistry.Default.Scalars.Select(f => f.GetType()), .. FunctionRegistry.Default.Aggregates.Select(f => f.GetType()),
        ];
        Type[] written =
        [
            .. typeof(ScalarFunction).Assembly.GetTypes()
                .Where(t => !t.IsAbstract && !t.IsSubclassOf(typeof(OperatorFunction)))
                .Where(t => t.IsSubclassOf(typeof(ScalarFunction)) || t.IsSubclassOf(typeof(AggregateFunction))),
        ];
        Assert.DoesNotContain(written, t => !registered.Contains(t));
    }

    [Fact]
    public void Synonyms_are_sorted_and_name_functions()
    {
        FunctionRegistry registry = FunctionRegistry.Default;
        Assert.Equal(SynonymCatalog.All.Select(s => s.Synonym).Order(StringComparer.Ordinal), SynonymCatalog.All.Select(s => s.Synonym));
        Assert.All(SynonymCatalog.All, s => Assert.True(
            registry.FindScalar(s.Name) is { } scalar ? registry.FindScalar(s.Synonym) == scalar
                : registry.FindAggregate(s.Synonym) is { } aggregate && registry.FindAggregate(s.Name) == aggregate, s.Synonym));
    }

    [Fact]
    public void Catalogs_are_sorted_and_documented()
    {
        foreach (string[] names in new string[][] { [.. ScalarCatalog.All.Select(f => f.Name)],
            [.. AggregateCatalog.All.Select(f => f.Name)] })
            Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(ScalarCatalog.All, f => Assert.EndsWith(".", f.Summary, StringComparison.Ordinal));
        Assert.All(AggregateCatalog.All, f => Assert.EndsWith(".", f.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_found_without_regard_to_case()
    {
        Assert.Same(FunctionRegistry.Default.FindScalar("toUpper"), FunctionRegistry.Default.FindScalar("TOUPPER"));
        Assert.NotNull(FunctionRegistry.Default.FindAggregate("cOuNt"));
        Assert.Null(FunctionRegistry.Default.FindScalar("foo"));
    }

    [Fact]
    public void Optional_parameters_come_last() => Assert.All(
        FunctionRegistry.Default.Scalars,
        f => Assert.DoesNotContain(f.Signature.Parameters.SkipWhile(p => p.Default is null), p => p.Default is null));
}
