// What was asked under each request's id by those who judge accounts, so that the id cannot come to mean something else.
CREATE CONSTRAINT judgement_request FOR (n:Judgement) REQUIRE n.requestId IS UNIQUE;
