using System.Text;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Sqlite.Texts;

/// <summary>The texts of a state that an index is about.</summary>
internal sealed class TextRows
{
    /// <summary>
    /// Stands between the texts of a list. It is of a private category that FTS5 takes for a letter, so that no phrase goes over it.
    /// </summary>
    public const string Border = " \ue000 ";

    private readonly IGraphSnapshot _state;
    private readonly GraphIndex _index;
    private readonly PropertyColumn?[] _columns;
    private readonly HashSet<int> _owners;

    public TextRows(IGraphSnapshot state, GraphIndex index)
    {
        _state = state;
        _index = index;
        INameTable names = index.Target.IsRelationships ? state.RelationshipTypes : state.Labels;
        _owners = [.. index.Target.Names.Select(names.Find).Where(id => id >= 0)];
        Func<KeyId, PropertyColumn?> column = index.Target.IsRelationships ? state.GetRelationshipColumn : state.GetNodeColumn;
        _columns = [.. index.Properties.Select(key => state.PropertyKeys.Find(key) is >= 0 and int id ? column(id) : null)];
    }

    /// <summary>The elements that may have texts.</summary>
    public IEnumerable<int> Elements()
    {
        if (_index.Target.IsRelationships)
            return _owners.Count == 0 ? [] : _state.Relationships.Live.ToArray().Where(IsMember);
        return _owners.SelectMany(label => _state.GetNodes(label).ToArray()).Distinct();
    }

    /// <summary>The text of each property; null where the element has none at all, or is none of the index.</summary>
    public string?[]? Of(int element)
    {
        if (!IsMember(element))
            return null;
        string?[] texts = [.. _columns.Select(column => column?.Get(element) is { IsNull: false } value ? Text(value) : null)];
        return Array.TrueForAll(texts, text => text is null) ? null : texts;
    }

    private bool IsMember(int element)
    {
        if (_index.Target.IsRelationships)
            return _state.Relationships.Live.Contains(element) && _owners.Contains(_state.Relationships.Type(element));
        if (!_state.GetNodes(-1).Contains(element))
            return false;
        foreach (LabelId label in _state.GetLabels(element))
        {
            if (_owners.Contains(label))
                return true;
        }

        return false;
    }

    private static string? Text(in Value value)
    {
        if (value.IsString)
            return value.AsString();
        if (value.Kind != ValueKind.List)
            return null;
        StringBuilder text = new();
        foreach (Value item in value.AsList().Items)
        {
            if (item.IsString)
                text.Append(text.Length == 0 ? "" : Border).Append(item.AsString());
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
