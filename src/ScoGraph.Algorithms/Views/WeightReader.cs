using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Views;

/// <summary>Reads the weights of relationships, as a filter names them.</summary>
internal sealed class WeightReader
{
    private readonly IGraphSnapshot _snapshot;
    private readonly PropertyColumn? _column;
    private readonly string? _property;
    private readonly double _default;

    public WeightReader(IGraphSnapshot snapshot, GraphFilter filter)
    {
        _snapshot = snapshot;
        _property = filter.Weight;
        _default = filter.DefaultWeight;
        int key = filter.Weight is null ? -1 : snapshot.PropertyKeys.Find(filter.Weight);
        _column = key < 0 ? null : snapshot.GetRelationshipColumn(key);
    }

    /// <summary>Whether a weight may differ from one.</summary>
    public bool IsWeighted => _property is not null || _default != 1.0;

    /// <summary>The weight of a relationship: a finite number.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The property is not a number, or not a finite one.</exception>
    public double Get(int relationship)
    {
        if (_column is null)
            return _default;
        if (_column.Page(relationship >> PropertyColumn.PageBits) is { Integers: { } integers } page
            && page.Has(relationship & (PropertyColumn.PageSize - 1)))
            return integers[relationship & (PropertyColumn.PageSize - 1)];
        Value value = _column.Get(relationship);
        if (value.IsNull)
            return _default;
        if (!value.IsNumber)
            throw AlgorithmErrors.WeightNotNumber(_snapshot, relationship, _property!, value.Kind);
        double weight = value.AsNumber();
        return double.IsFinite(weight) ? weight : throw AlgorithmErrors.WeightNotFinite(_snapshot, relationship, _property!);
    }

    /// <summary>The weight of a relationship for an algorithm that has no answer for negative ones.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The weight is no number, not finite, or negative.</exception>
    public double GetNonNegative(int relationship)
    {
        double weight = Get(relationship);
        return weight >= 0 ? weight : throw AlgorithmErrors.WeightNegative(_snapshot, relationship, weight);
    }
}
