using System.Collections.Immutable;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>
/// A <see cref="GraphConstraint"/> that the data of a graph must meet, a <see cref="GraphIndex"/> by which they are found, or a
/// <see cref="ValidityRule"/> that tells when they hold. Immutable; two are equal where their names and all they say are.
/// </summary>
public abstract class GraphDeclaration : IEquatable<GraphDeclaration>
{
    private readonly ImmutableArray<string> _properties;

    private protected GraphDeclaration(
        string? name, DeclarationTarget target, IEnumerable<string> properties, string kind, bool ofSeveral = false)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(properties);
        _properties = [.. properties];
        if (_properties.IsEmpty)
            throw new ArgumentException("A declaration names a property at least.", nameof(properties));
        foreach (string property in _properties)
            ArgumentException.ThrowIfNullOrEmpty(property, nameof(properties));
        if (_properties.Distinct(StringComparer.Ordinal).Count() < _properties.Length)
            throw new ArgumentException("A declaration names a property once.", nameof(properties));
        if (target.Names.Count > 1 && !ofSeveral)
            throw new ArgumentException($"This declaration is about one label or type, and not about {target}.", nameof(target));
        Target = target;
        Name = name ?? $"{kind}_{string.Join('_', target.Names)}_{string.Join('_', _properties)}";
    }

    /// <summary>The name, by which it is dropped and which messages tell: the one given, or one made of what it says.</summary>
    public string Name { get; }

    /// <summary>The elements that it is about.</summary>
    public DeclarationTarget Target { get; }

    /// <summary>The properties that it is about, in its order.</summary>
    public IReadOnlyList<string> Properties => _properties;

    /// <summary>What distinguishes two declarations beside name, target and properties.</summary>
    internal abstract object Meaning { get; }

    /// <summary>As the language declares it, with more behind its name, such as IF NOT EXISTS.</summary>
    internal abstract string Write(string behindName);

    /// <summary>Whether another says the same of the same elements, whatever the names of the two.</summary>
    internal bool Means(GraphDeclaration other) => other.GetType() == GetType() && other.Target == Target
        && other._properties.SequenceEqual(_properties) && other.Meaning.Equals(Meaning);

    /// <summary>What the properties are, in the notation of the language: <c>n.name</c>, or several in parentheses.</summary>
    internal string PropertyText(bool inParentheses)
    {
        string text = PropertyList();
        return inParentheses || _properties.Length > 1 ? $"({text})" : text;
    }

    /// <summary>The properties in the notation of the language, with commas between them.</summary>
    internal string PropertyList()
    {
        StringBuilder text = new();
        foreach (string property in _properties)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(Target.IsRelationships ? "r." : "n.");
            LiteralText.AppendName(text, property);
        }

        return text.ToString();
    }

    /// <summary>The name as a text of the language writes it.</summary>
    internal string NameText()
    {
        StringBuilder text = new();
        LiteralText.AppendName(text, Name);
        return text.ToString();
    }

    /// <summary>Whether another says the same under the same name.</summary>
    public bool Equals(GraphDeclaration? other) => other is not null && other.Name == Name && Means(other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as GraphDeclaration);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(Name, Target, _properties.Length);
}
