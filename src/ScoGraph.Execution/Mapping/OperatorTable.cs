using ScoGraph.Execution.Mapping.Batches;
using ScoGraph.Execution.Mapping.Breakers;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Mapping.Nested;
using ScoGraph.Execution.Mapping.Rows;
using ScoGraph.Execution.Mapping.Scans;
using ScoGraph.Execution.Mapping.Walks;
using ScoGraph.Execution.Mapping.Weights;
using ScoGraph.Execution.Mapping.Writes;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping;

/// <summary>Which mapping knows which operator.</summary>
internal static class OperatorTable
{
    /// <returns>Null for an operator whose work the one below it does.</returns>
    public static MappedOperator? Map(LogicalOperator plan, MappingContext context) => plan switch
    {
        LogicalNodeScan p => NodeScanMapping.Map(p, context),
        LogicalNodeSeek p => NodeSeekMapping.Map(p, context),
        LogicalComputedSeek p => ComputedSeekMapping.Map(p, context),
        LogicalIndexSeek p => IndexSeekMapping.Map(p, context),
        LogicalLoadCsv p => LoadCsvMapping.Map(p, context),
        LogicalForeignRows p => ForeignRowsMapping.Map(p, context),
        LogicalExpand p => ExpandMapping.Map(p, context),
        LogicalCountEnds p => CountEndsMapping.Map(p, context),
        LogicalCountBranch p => CountBranchMapping.Map(p, context),
        LogicalWeighNodes p => WeighNodesMapping.Map(p, context),
        LogicalWeighTriangles p => WeighTrianglesMapping.Map(p, context),
        LogicalWeighCircle p => WeighCircleMapping.Map(p, context),
        LogicalRelationshipEnds p => RelationshipEndsMapping.Map(p, context),
        LogicalVariableExpand p => VariableExpandMapping.Map(p, context),
        LogicalQuantifiedExpand p => QuantifiedExpandMapping.Map(p, context),
        LogicalShortestPath p => ShortestPathMapping.Map(p, context),
        LogicalFilter p => FilterMapping.Map(p, context),
        LogicalProject p => ProjectMapping.Map(p, context),
        LogicalUnwind p => UnwindMapping.Map(p, context),
        LogicalBoundRows p => BoundRowsMapping.Map(p, context),
        LogicalGather p => GatherMapping.Map(p, context),
        LogicalDistinct p => DistinctMapping.Map(p, context),
        LogicalSkip p => SkipMapping.Map(p, context),
        LogicalLimit p => LimitMapping.Map(p, context),
        LogicalCallProcedure p => CallProcedureMapping.Map(p, context),
        LogicalAggregate p => AggregateMapping.Map(p, context),
        LogicalSort p => SortMapping.Map(p, context),
        LogicalTop p => TopMapping.Map(p, context),
        LogicalOptional p => OptionalMapping.Map(p, context),
        LogicalUnion p => UnionMapping.Map(p, context),
        LogicalCallSubquery p => CallSubqueryMapping.Map(p, context),
        LogicalChoosePaths p => ChoosePathsMapping.Map(p, context),
        LogicalForeach p => ForeachMapping.Map(p, context),
        LogicalCreate p => CreateMapping.Map(p, context),
        LogicalMerge p => MergeMapping.Map(p, context),
        LogicalUpdate p => UpdateMapping.Map(p, context),
        LogicalDelete p => DeleteMapping.Map(p, context),
        LogicalSchema p => SchemaMapping.Map(p, context),
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(OperatorTable)}."),
    };
}
