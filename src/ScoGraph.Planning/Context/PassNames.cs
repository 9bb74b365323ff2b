namespace ScoGraph.Planning.Context;

/// <summary>Names of passes that something else than the pass itself asks for.</summary>
internal static class PassNames
{
    public const string OrderPatterns = "order-patterns";
    public const string MeasureLists = "measure-lists";
    public const string FoldBranches = "fold-branches";
    public const string TestColumns = "test-columns";
    public const string GroupByColumns = "group-by-columns";
    public const string RememberEnds = "remember-ends";
    public const string RememberValues = "remember-values";
    public const string CountColumns = "count-columns";
    public const string CountRows = "count-rows";
}
