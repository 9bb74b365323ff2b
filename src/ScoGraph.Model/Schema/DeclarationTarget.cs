using System.Collections.Immutable;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>
/// Which elements something is declared of: the nodes with a label, or the relationships of a type. A text alone means a label. Indexes of
/// texts may be about several labels or types, other declarations about one.
/// </summary>
public sealed class DeclarationTarget : IEquatable<DeclarationTarget>
{
    private readonly ImmutableArray<string> _names;

    private DeclarationTarget(IEnumerable<string> names, bool isRelationships)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = [.. names];
        if (_names.IsEmpty)
            throw new ArgumentException("A declaration is about a label or a type at least.", nameof(names));
        foreach (string name in _names)
            ArgumentException.ThrowIfNullOrEmpty(name, nameof(names));
        if (_names.Distinct(StringComparer.Ordinal).Count() < _names.Length)
            throw new ArgumentException("A declaration names a label or a type once.", nameof(names));
        IsRelationships = isRelationships;
    }

    /// <summary>The labels or the relationship types, in the order given; mostly one.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The first label or relationship type.</summary>
    public string Name => _names[0];

    /// <summary>Whether it is relationships of a type, and not nodes with a label.</summary>
    public bool IsRelationships { get; }

    /// <summary>The nodes with a label, or with one of several.</summary>
    /// <exception cref="ArgumentException">There is none, or one is empty or stands twice.</exception>
    public static DeclarationTarget Nodes(params IEnumerable<string> labels) => new(labels, isRelationships: false);

    /// <summary>The relationships of a type, or of one of several.</summary>
    /// <exception cref="ArgumentException">There is none, or one is empty or stands twice.</exception>
    public static DeclarationTarget Relationships(params IEnumerable<string> types) => new(types, isRelationships: true);

    /// <summary>The nodes with a label.</summary>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static implicit operator DeclarationTarget(string label) => Nodes([label]);

    /// <summary>Whether two are equal.</summary>
    public static bool operator ==(DeclarationTarget? left, DeclarationTarget? right) => Equals(left, right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(DeclarationTarget? left, DeclarationTarget? right) => !Equals(left, right);

    /// <summary>Whether another means the same elements, named in the same order.</summary>
    public bool Equals(DeclarationTarget? other) =>
        other is not null && other.IsRelationships == IsRelationships && other._names.SequenceEqual(_names);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeclarationTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsRelationships, Name, _names.Length);

    /// <summary>The pattern of the language: <c>(n:City)</c> or <c>()-[r:ROAD|RAIL]-()</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new(IsRelationships ? "()-[r:" : "(n:");
        for (int i = 0; i < _names.Length; i++)
        {
            if (i > 0)
                text.Append('|');
            LiteralText.AppendName(text, _names[i]);
        }

        return text.Append(IsRelationships ? "]-()" : ")").ToString();
    }
}
