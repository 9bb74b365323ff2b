using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Choices;

/// <summary>The pieces from the last operator on, and which of them read a variable: a plan may have thousands.</summary>
internal sealed class FoldPieces
{
    private readonly List<FoldPiece> _pieces = [];
    private readonly Dictionary<Variable, List<FoldPiece>> _readers = [];

    public int Count => _pieces.Count;

    /// <summary>Those at which something stands, from the first operator to the last.</summary>
    public IEnumerable<FoldPiece> Upwards => Enumerable.Reverse(_pieces).Where(piece => piece.IsOpen);

    /// <summary>The last of those that stay and find several rows for each; null where none does.</summary>
    public FoldPiece? LastGrowing { get; private set; }

    public void Add(FoldPiece piece)
    {
        _pieces.Add(piece);
        LastGrowing = piece.Grows ? piece : LastGrowing;
        Note(piece);
    }

    /// <summary>Notes what a piece has come to read.</summary>
    public void Note(FoldPiece piece)
    {
        foreach (Variable variable in piece.Reads)
        {
            if (!_readers.TryGetValue(variable, out List<FoldPiece>? readers))
                _readers[variable] = readers = [];
            readers.Add(piece);
        }
    }

    /// <summary>Those that read any of some variables, each once, from the last operator on.</summary>
    public IEnumerable<FoldPiece> Reading(IReadOnlySet<Variable> variables) => variables
        .SelectMany(variable => _readers.GetValueOrDefault(variable) ?? []).Distinct()
        .Where(piece => piece.Reads.Any(variables.Contains)).OrderBy(piece => piece.Number);
}
