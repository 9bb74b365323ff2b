namespace ScoGraph;

/// <summary>Why a graph on PostgreSQL was refused, or a question or change to it.</summary>
public enum PostgresGraphProblem
{
    /// <summary>The server was not reached, or the connection was lost before anything was changed.</summary>
    NotReached,

    /// <summary>The server knows neither the user, nor the password, nor the database.</summary>
    NotAdmitted,

    /// <summary>The user lacks a right that is needed.</summary>
    NoRight,

    /// <summary>The schema holds no graph, or tables in it are not as they were made.</summary>
    NotAGraph,

    /// <summary>A graph was to be written where one is already.</summary>
    NotEmpty,

    /// <summary>A newer ScoGraph made the schema.</summary>
    NewerFormat,

    /// <summary>The disk of the server is full. Nothing of the change was written.</summary>
    Full,

    /// <summary>The connection was lost while a change was being committed: it is in the database whole or not at all.</summary>
    InDoubt,

    /// <summary>A state was read for so long that the server does not hold it any more.</summary>
    StatePassed,

    /// <summary>
    /// The shards of a cluster do not fit together, or not the map: one is missing, of another load, or at another place.
    /// </summary>
    WrongShard,

    /// <summary>The server refused for another reason, which the message has. Nothing of the change was written.</summary>
    Failed,
}
